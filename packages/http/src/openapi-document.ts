import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from 'hono';

/** The OpenAPI 3.1 document of a slice's app, as it is committed and served at `/openapi.json`. */
export function openApiDocument<E extends Env>(app: OpenAPIHono<E>, title: string): object {
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  return app.getOpenAPI31Document({ openapi: '3.1.0', info: { title, version: '1' } });
}
