import { z } from '@hono/zod-openapi';

const SliceName = z.string().regex(/^[a-z][a-z-]{0,40}$/);
const Minutes = z.coerce.number().int().min(1).max(1_440).default(15);

export const SeriesQuery = z.object({ slice: SliceName.optional(), minutes: Minutes });
export type SeriesQuery = z.infer<typeof SeriesQuery>;

export const Point = z
  .object({
    at: z.iso.datetime(),
    requests: z.number().int(),
    errors: z.number().int(),
    p50Ms: z.number().nullable(),
    p95Ms: z.number().nullable(),
  })
  .openapi('MetricPoint');
export type Point = z.infer<typeof Point>;

/** Points of equal length, without gaps, oldest first. */
export const MetricSeries = z
  .object({ stepSeconds: z.number().int(), points: z.array(Point) })
  .openapi('MetricSeries');
export type MetricSeries = z.infer<typeof MetricSeries>;

export const RouteTraffic = z
  .object({
    slice: z.string(),
    method: z.string(),
    route: z.string(),
    requests: z.number().int(),
    errors: z.number().int(),
    p50Ms: z.number().nullable(),
    p95Ms: z.number().nullable(),
  })
  .openapi('RouteTraffic');
export type RouteTraffic = z.infer<typeof RouteTraffic>;

export const RouteList = z.object({ items: z.array(RouteTraffic) }).openapi('RouteList');
