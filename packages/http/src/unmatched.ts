import type { Context, Hono } from 'hono';
import { problemBody, problemResponse } from './problem.ts';
import { sharedProblems } from './problems.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

type Router = Pick<Hono, 'router'>['router'];

/** The answer where no route matches: 405 (or 204 to OPTIONS) with `Allow` when the path exists for other methods, else 404. */
export function answerUnmatched(c: Context, router: Router, correlationId: string): Response {
  const methods = METHODS.filter((method) => isRouted(router, method, c.req.path));
  if (methods.length === 0) {
    const detail = 'There is nothing at this address.';
    return problemResponse(problemBody(sharedProblems.notFound, { detail, correlationId }));
  }
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  if (c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow } });
  const detail = `Allowed here: ${allow}.`;
  return problemResponse(problemBody(sharedProblems.methodNotAllowed, { detail, correlationId }), { allow });
}

/** Whether a route of exactly this method matches; middleware, which is of every method, does not count. */
function isRouted(router: Router, method: string, path: string): boolean {
  const [handlers] = router.match(method, path);
  return handlers.some(([[, route]]) => route.method === method);
}
