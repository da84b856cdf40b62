import { continueTrace, correlationIdFrom, type Trace } from '@highstreet/telemetry';
import { ACTOR_HEADER, decodeActor, type Actor } from './actor.ts';

/** What the gateway says about a request. `deadline` in milliseconds since the epoch. */
export type RequestMeta = {
  actor: Actor | undefined;
  correlationId: string;
  trace: Trace;
  deadline: number;
  clientAddress: string;
};

const DEFAULT_DEADLINE_MS = 5_000;

/** Reads what the gateway put in. Only a service binding reaches a slice's API, so these headers are trusted. */
export function readRequestMeta(headers: Headers, now: number): RequestMeta {
  const remaining = Number(headers.get('x-deadline-ms') ?? DEFAULT_DEADLINE_MS);
  return {
    actor: decodeActor(headers.get(ACTOR_HEADER)),
    correlationId: correlationIdFrom(headers.get('x-correlation-id')),
    trace: { ...continueTrace(headers.get('traceparent')), spans: [] },
    deadline: now + (Number.isFinite(remaining) ? remaining : DEFAULT_DEADLINE_MS),
    clientAddress: headers.get('x-client-address') ?? 'unknown',
  };
}
