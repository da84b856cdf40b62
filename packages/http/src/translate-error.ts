import { HTTPException } from 'hono/http-exception';
import { ELSEWHERE_HEADER, problemBody, problemResponse, type ProblemType } from './problem.ts';
import { Problem, sharedProblems } from './problems.ts';

const byStatus = new Map<number, ProblemType>(
  Object.values(sharedProblems).map((type) => [type.status, type]),
);

/** The one place where an error becomes an answer. `unexpected` errors get fixed text; their cause belongs in the log. */
export function translateError(
  error: unknown,
  correlationId: string,
): { response: Response; unexpected: boolean } {
  const translated = translate(error, correlationId);
  if (isMarked(error, 'isElsewhere', true)) translated.response.headers.set(ELSEWHERE_HEADER, '1');
  return translated;
}

function translate(error: unknown, correlationId: string): { response: Response; unexpected: boolean } {
  if (error instanceof Problem) {
    const body = problemBody(error.type, {
      ...error.members,
      detail: error.message,
      errors: error.errors,
      correlationId,
    });
    return {
      response: problemResponse(body, retryHeaders(error.retryAfter)),
      unexpected: error.type.status >= 500,
    };
  }
  if (error instanceof HTTPException && error.status < 500) {
    const type = byStatus.get(error.status) ?? sharedProblems.badRequest;
    return {
      response: problemResponse(problemBody(type, { detail: clientText(error), correlationId })),
      unexpected: false,
    };
  }
  if (isMarked(error, 'code', 'unavailable')) {
    const body = problemBody(sharedProblems.unavailable, {
      detail: 'A part of this service does not answer. Try again shortly.',
      correlationId,
    });
    return { response: problemResponse(body, retryHeaders(5)), unexpected: true };
  }
  const body = problemBody(sharedProblems.internal, {
    detail: 'The error is logged under the correlation id.',
    correlationId,
  });
  return { response: problemResponse(body), unexpected: true };
}

function retryHeaders(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { 'retry-after': String(Math.max(1, Math.ceil(seconds))) };
}

function clientText(error: HTTPException): string {
  return error.status === 400 ? 'The body is not valid JSON.' : error.message;
}

/**
 * Whether the error, or a cause of it, carries a mark: `code: 'unavailable'` is a database or service that does not answer, `isElsewhere`
 * another slice.
 */
function isMarked(error: unknown, name: string, value: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 6; cause = cause.cause, depth += 1) {
    if (Reflect.get(cause, name) === value) return true;
  }
  return false;
}
