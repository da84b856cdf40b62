import { z } from '@hono/zod-openapi';

const Status = z.enum(['ok', 'degraded', 'down', 'unknown']);

/** What went through a slice in a stretch of time. Times in milliseconds, null without requests. */
export const Traffic = z
  .object({
    windowSeconds: z.number().int(),
    requests: z.number().int(),
    requestsPerSecond: z.number(),
    errors: z.number().int().openapi({ description: 'answers with 5xx' }),
    errorRatio: z.number(),
    p50Ms: z.number().nullable(),
    p95Ms: z.number().nullable(),
    eventsHandled: z.number().int(),
    eventsFailed: z.number().int(),
  })
  .openapi('Traffic');
export type Traffic = z.infer<typeof Traffic>;

export const SliceState = z
  .object({
    name: z.string(),
    status: Status,
    version: z.string(),
    uptimeSeconds: z.number(),
    breaker: z.enum(['closed', 'half-open', 'open']).optional(),
    checks: z.array(z.object({ name: z.string(), status: Status, ms: z.number().optional() })),
    traffic: Traffic,
  })
  .openapi('SliceState');
export type SliceState = z.infer<typeof SliceState>;

export const SystemState = z
  .object({
    at: z.iso.datetime(),
    status: Status,
    limits: z.enum(['shared', 'per-isolate', 'unknown']),
    openSockets: z.number().int(),
    cacheHits: z.number().int(),
    cacheMisses: z.number().int(),
    refusals: z.number().int().openapi({ description: 'requests refused with 429' }),
    items: z.array(SliceState),
  })
  .openapi('SystemState');
export type SystemState = z.infer<typeof SystemState>;
