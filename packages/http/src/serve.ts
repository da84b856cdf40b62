import { defineOpenAPIRoute, type RouteConfig, type RouteHandler } from '@hono/zod-openapi';
import type { Env, MiddlewareHandler } from 'hono';
import { requireAccess, type Access } from './access.ts';
import { Refused, sharedProblems } from './problems.ts';
import type { RequestMeta } from './request-meta.ts';

/** A route definition says who may call it and, for API keys, the scope that covers it. */
export type SliceRoute = RouteConfig & { operationId: string; 'x-access': Access; 'x-scope': string };

/**
 * Binds a route definition to its handler for a slice's environment. Access and content type are checked
 * before validation, so that a stranger learns nothing about the shape of the input.
 */
export function handlersFor<E extends Env>() {
  return function serve<R extends SliceRoute>(route: R, handler: RouteHandler<R, E>) {
    return defineOpenAPIRoute<R, E>({ route: withGuard(route), handler });
  };
}

/** The route with the guard as its middleware; the type stays that of the definition, as the guard adds no variables. */
function withGuard<R extends SliceRoute>(route: R): R {
  return { ...route, middleware: guard(route) };
}

function guard(route: SliceRoute): MiddlewareHandler<{ Variables: { meta: RequestMeta } }> {
  const types = Object.keys(route.request?.body?.content ?? {});
  const isBodyRequired = route.request?.body?.required === true;
  return async (c, next) => {
    requireAccess(c.get('meta').actor, route['x-access'], route['x-scope']);
    if (types.length > 0) requireContentType(c.req.header('content-type'), types, isBodyRequired);
    await next();
  };
}

function requireContentType(header: string | undefined, accepted: string[], isBodyRequired: boolean): void {
  const type = header?.split(';')[0]?.trim().toLowerCase();
  if (type ? accepted.includes(type) : !isBodyRequired) return;
  throw new Refused(sharedProblems.unsupportedType, `Send the body as ${accepted.join(' or ')}.`);
}
