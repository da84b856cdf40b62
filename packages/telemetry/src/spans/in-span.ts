import { randomHex } from '../random-hex.ts';
import type { Trace } from '../trace.ts';
import type { Span, SpanAbout } from './span.ts';

/** A request that makes more calls than this is cut off in its trace, not in its work. */
export const MAX_SPANS_PER_REQUEST = 200;

/**
 * Runs a piece of work as a span of its own under `trace`. `run` gets the position inside it, to send on. A work that throws, or that
 * `isFailure` says so of, is marked. Without a place to note it, it just runs.
 */
export async function inSpan<T>(
  trace: Trace,
  about: SpanAbout,
  run: (trace: Trace) => Promise<T>,
  isFailure: (result: T) => boolean = () => false,
): Promise<T> {
  const { spans } = trace;
  if (!spans || spans.length >= MAX_SPANS_PER_REQUEST) return run(trace);
  const inner = { ...trace, spanId: randomHex(8), parentId: trace.spanId };
  const startedAt = Date.now();
  try {
    const result = await run(inner);
    spans.push(spanOf(inner, about, startedAt, isFailure(result)));
    return result;
  } catch (error) {
    spans.push(spanOf(inner, about, startedAt, true));
    throw error;
  }
}

/** The span that stands at `trace` itself and ends now. */
export function spanOf(trace: Trace, about: SpanAbout, startedAt: number, isError: boolean): Span {
  const { traceId, spanId, parentId } = trace;
  const { name, kind, attributes = {} } = about;
  const duration = Math.max(0, Date.now() - startedAt);
  return { traceId, spanId, parentId, name, kind, startedAt, duration, isError, attributes };
}
