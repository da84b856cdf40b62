import { randomHex } from './random-hex.ts';
import type { Span } from './spans/span.ts';

/** A position in a trace. `traceId` 32 and `spanId` 16 lower-case hex digits. Source: W3C Trace Context. */
export type Trace = {
  traceId: string;
  spanId: string;
  parentId: string | undefined;
  sampled: boolean;
  /** Where the work of this request is noted down; without it nothing is. */
  spans?: Span[] | undefined;
};

const TRACEPARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const NO_TRACE = '0'.repeat(32);
const NO_SPAN = '0'.repeat(16);

/** Continues the trace of a `traceparent` header as a new span, or starts a new trace when the header is absent or invalid. */
export function continueTrace(header: string | null | undefined): Trace {
  const parent = header ? parseTraceparent(header) : undefined;
  return {
    traceId: parent?.traceId ?? randomHex(16),
    spanId: randomHex(8),
    parentId: parent?.spanId,
    sampled: parent?.sampled ?? true,
  };
}

/** The parts of a valid `traceparent`, else undefined. A later version may carry more fields; version `ff` is invalid. */
export function parseTraceparent(
  header: string,
): { traceId: string; spanId: string; sampled: boolean } | undefined {
  const [, version, traceId, spanId, flags, rest] = TRACEPARENT.exec(header) ?? [];
  if (!version || !traceId || !spanId || !flags) return undefined;
  if (version === 'ff' || traceId === NO_TRACE || spanId === NO_SPAN) return undefined;
  if (version === '00' && rest !== undefined) return undefined;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

/** `00-<trace id>-<span id>-<flags>` for the next hop. */
export function formatTraceparent(trace: Trace): string {
  return `00-${trace.traceId}-${trace.spanId}-${trace.sampled ? '01' : '00'}`;
}

/** A `traceparent` for a new trace that begins here, as a browser sends it with a call. */
export function startTraceparent(): string {
  return `00-${randomHex(16)}-${randomHex(8)}-01`;
}
