import { pageOf, PageQuery } from '@highstreet/http';
import { z } from '@hono/zod-openapi';

const TraceId = z.string().regex(/^[0-9a-f]{32}$/, '32 hex digits');
const SliceName = z.string().regex(/^[a-z][a-z-]{0,40}$/);
const CorrelationId = z.string().regex(/^[A-Za-z0-9._-]{1,128}$/, '1-128 of A-Z a-z 0-9 . _ -');

export const TraceParams = z.object({ traceId: TraceId });

export const TraceQuery = PageQuery.extend({
  q: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: 'part of the name, or a whole trace or correlation id' }),
  slice: SliceName.optional().openapi({ description: 'a slice that took part' }),
  minDurationMs: z.coerce.number().int().min(0).optional(),
  failed: z.enum(['true', 'false']).optional(),
});
export type TraceQuery = z.infer<typeof TraceQuery>;

export const TraceSummary = z
  .object({
    traceId: z.string(),
    name: z.string(),
    slice: z.string(),
    startedAt: z.iso.datetime(),
    durationMs: z.number(),
    isError: z.boolean(),
    spanCount: z.number().int(),
    correlationId: z.string().optional(),
  })
  .openapi('TraceSummary');
export type TraceSummary = z.infer<typeof TraceSummary>;

export const TracePage = pageOf(TraceSummary).openapi('TracePage');
export type TracePage = z.infer<typeof TracePage>;

export const TraceSpan = z
  .object({
    spanId: z.string(),
    parentId: z.string().optional(),
    slice: z.string(),
    release: z.string(),
    name: z.string(),
    kind: z.enum(['server', 'client', 'producer', 'consumer', 'internal']),
    startedAt: z.iso.datetime(),
    offsetMs: z.number().openapi({ description: 'since the trace began' }),
    durationMs: z.number(),
    isError: z.boolean(),
    attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  })
  .openapi('TraceSpan');
export type TraceSpan = z.infer<typeof TraceSpan>;

/** A trace with its spans, oldest first. */
export const TraceDetail = TraceSummary.extend({ spans: z.array(TraceSpan) }).openapi('TraceDetail');
export type TraceDetail = z.infer<typeof TraceDetail>;

export const LogQuery = PageQuery.extend({
  correlationId: CorrelationId.optional(),
  traceId: TraceId.optional(),
  slice: SliceName.optional(),
  level: z.enum(['debug', 'info', 'warn', 'error']).optional(),
  q: z.string().max(200).optional().openapi({ description: 'part of the message' }),
});
export type LogQuery = z.infer<typeof LogQuery>;

export const LogLine = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    level: z.string(),
    slice: z.string(),
    message: z.string(),
    correlationId: z.string().optional(),
    traceId: z.string().optional(),
    entry: z.record(z.string(), z.unknown()).openapi({ description: 'the whole line, redacted' }),
  })
  .openapi('LogLine');
export type LogLine = z.infer<typeof LogLine>;

/** Newest first. */
export const LogPage = pageOf(LogLine).openapi('LogPage');
export type LogPage = z.infer<typeof LogPage>;
