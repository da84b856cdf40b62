import { createRoute, z, type RouteConfig } from '@hono/zod-openapi';
import type { Access } from './access.ts';

type Definition<P extends string> = Omit<RouteConfig, 'path'> & {
  path: P;
  operationId: string;
  access: Access;
  scope: string;
};

type Defined<D extends Definition<string>> = D & { 'x-access': D['access']; 'x-scope': D['scope'] };

/** A route of a contract. `access` and `scope` are enforced by the slice and shown in the OpenAPI document. */
export function defineRoute<P extends string, const D extends Definition<P>>(
  definition: D & { path: P },
): Defined<D>;
export function defineRoute(definition: Definition<string>): RouteConfig {
  const { access, scope, ...route } = definition;
  const security: Record<string, string[]>[] = access === 'public' ? [{}, { bearer: [] }] : [{ bearer: [] }];
  return createRoute({ ...route, security, 'x-access': access, 'x-scope': scope });
}

/** Problem details as a schema; the same for every status. */
export const ProblemDetails = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
    correlationId: z.string().optional(),
  })
  .openapi('Problem');
export type ProblemDetails = z.infer<typeof ProblemDetails>;

type ProblemAnswer = {
  description: string;
  content: { 'application/problem+json': { schema: typeof ProblemDetails } };
};

/** The problem answers of a route: `responses: { 200: ..., ...problems(404, 409) }`. */
export function problems<const S extends readonly number[]>(
  ...statuses: S
): { [K in S[number]]: ProblemAnswer };
export function problems(...statuses: number[]): Record<number, ProblemAnswer> {
  return Object.fromEntries(statuses.map((status) => [status, PROBLEM_ANSWER]));
}

const PROBLEM_ANSWER: ProblemAnswer = {
  description: 'Problem details',
  content: { 'application/problem+json': { schema: ProblemDetails } },
};

/** A JSON body of a route, required. */
export function jsonBody<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}

/** A JSON answer of a route. */
export function json<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } } as const;
}

/** One page of a list: `nextCursor` is absent on the last page. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().optional() });
}

/** `?cursor=&limit=` of every list; at most 100 a page. */
export const PageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(24),
});
export type PageQuery = z.infer<typeof PageQuery>;
