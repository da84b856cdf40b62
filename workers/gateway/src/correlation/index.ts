import { continueTrace, correlationIdFrom, randomHex, type Trace } from '@highstreet/telemetry';

/**
 * The id under which a request is found in every log line, answer and problem body, and the gateway's own span in the caller's trace or a
 * new one. When the caller brings neither, both have the same id.
 */
export function identify(headers: Headers): { correlationId: string; trace: Trace } {
  const given = headers.get('x-correlation-id');
  const parent = headers.get('traceparent');
  const correlationId = correlationIdFrom(given);
  if (parent !== null || correlationId === given) return { correlationId, trace: continueTrace(parent) };
  const trace = { traceId: correlationId, spanId: randomHex(8), parentId: undefined, sampled: true };
  return { correlationId, trace };
}
