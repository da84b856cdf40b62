import { continueTrace, correlationIdFrom, type Trace } from '@highstreet/telemetry';

/** The id under which a request is found in every log line, answer and problem body. */
export function correlationOf(headers: Headers): string {
  return correlationIdFrom(headers.get('x-correlation-id'));
}

/** The gateway's own span in the caller's trace, or in a new one. */
export function traceOf(headers: Headers): Trace {
  return continueTrace(headers.get('traceparent'));
}
