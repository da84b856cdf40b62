import type { RouteConfig, RouteConfigToTypedResponse, RouteHandler } from '@hono/zod-openapi';
import type { Env, Handler, Hono, Schema, ToSchema } from 'hono';

type Path<P extends string> = P extends `${infer Start}/{${infer Param}}${infer Rest}`
  ? `${Start}/:${Param}${Path<Rest>}`
  : P;

type InputOf<R extends RouteConfig> = RouteHandler<R, Env> extends Handler<Env, string, infer I> ? I : never;

type SchemaOf<R> = R extends RouteConfig
  ? ToSchema<R['method'], Path<R['path']>, InputOf<R>, RouteConfigToTypedResponse<R>>
  : never;

type Intersect<U> = (U extends unknown ? (value: U) => void : never) extends (value: infer I) => void
  ? I
  : never;

/**
 * The type of the app that serves a contract's routes, for Hono's client: `hc<ApiOf<typeof routes>>('/')`.
 * Derived from the definitions alone, so that a browser build never sees the slice's code.
 */
export type ApiOf<Routes extends object> =
  Intersect<SchemaOf<Routes[keyof Routes]>> extends infer S extends Schema ? Hono<Env, S, '/'> : never;
