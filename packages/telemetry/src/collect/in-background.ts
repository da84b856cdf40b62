import { correlationIdFrom } from '../correlation-id.ts';
import { writeLog } from '../log.ts';
import { spanOf } from '../spans/in-span.ts';
import type { Span, SpanAbout } from '../spans/span.ts';
import { continueTrace, type Trace } from '../trace.ts';
import { collector, type Background } from './collector.ts';
import { ownerOf } from './owner-of.ts';

/** Work that no request waits for: a message, a cron run. */
export type BackgroundWork = SpanAbout & {
  slice: string;
  bindings: unknown;
  ctx: Background;
  /** Of the message; without one a new trace begins. */
  traceparent?: string | null | undefined;
  correlationId?: string | null | undefined;
};

/** The place of background work in its trace. */
export type BackgroundMeta = { trace: Trace; correlationId: string };

/**
 * Runs background work as a span that continues the trace of its cause, and hands over what it noted. What it throws is logged with
 * its cause and thrown on.
 */
export async function inBackground<T>(
  work: BackgroundWork,
  run: (meta: BackgroundMeta) => Promise<T>,
): Promise<T> {
  const owner = ownerOf(work.slice, work.bindings);
  collector.belongTo(owner);
  const spans: Span[] = [];
  const trace = { ...continueTrace(work.traceparent), spans };
  const meta = { trace, correlationId: correlationIdFrom(work.correlationId) };
  const startedAt = Date.now();
  let isError = true;
  try {
    const result = await run(meta);
    isError = false;
    return result;
  } catch (cause) {
    const { traceId, spanId } = trace;
    const { slice, release } = owner;
    const ids = { correlationId: meta.correlationId, traceId, spanId };
    writeLog({ level: 'error', slice, release, message: `${work.name} failed`, ...ids, cause });
    throw cause;
  } finally {
    const attributes = { ...work.attributes, 'highstreet.correlation_id': meta.correlationId };
    spans.push(spanOf(trace, { ...work, attributes }, startedAt, isError));
    if (trace.sampled || isError) collector.addSpans(spans);
    collector.handOverSoon(work.ctx);
  }
}
