import { problemBody, problemResponse } from '@highstreet/http/problem';
import { writeLog } from '@highstreet/telemetry';
import type { Exchange } from '../exchange.ts';
import { problems, Refusal } from '../problems.ts';
import { apiHeaders } from '../security-headers/index.ts';

/** Whether a request was refused because of its rate limit. */
export function isLimitRefusal(error: unknown): boolean {
  return error instanceof Refusal && error.type === problems.limitReached;
}

/** Whatever went wrong, as problem details. Only a `Refusal` says more than a fixed text; the cause goes to the log alone. */
export function refusalAnswer(error: unknown, exchange: Exchange): Response {
  const refusal = error instanceof Refusal ? error : unexpected(error);
  if (refusal.cause !== undefined) logCause(refusal, exchange);
  const { correlationId, own, method } = exchange;
  const body = problemBody(refusal.type, { detail: refusal.message, correlationId });
  const response = problemResponse(body, { ...apiHeaders, vary: 'Origin', ...own, ...refusal.headers });
  return method === 'HEAD' ? new Response(null, response) : response;
}

function unexpected(cause: unknown): Refusal {
  return new Refusal(problems.internal, 'The error is logged under the correlation id.', {}, cause);
}

function logCause({ type, cause }: Refusal, { correlationId, trace, method, route }: Exchange): void {
  writeLog({
    level: 'error',
    slice: 'gateway',
    message: `refused: ${type.slug}`,
    correlationId,
    traceId: trace.traceId,
    method,
    route,
    cause,
  });
}
