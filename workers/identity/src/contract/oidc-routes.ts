import { defineRoute, json, problems } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import { ProviderList } from './session-schemas.ts';

const tags = ['OpenID Connect'];
const access = 'public';
const scope = 'identity:write';
const query = z.object({
  returnTo: z.string().max(500).optional().openapi({ description: 'Path to go to afterwards' }),
});
const away = { 302: { description: 'To the provider' }, ...problems(400, 404, 503) } as const;
const back = {
  302: { description: 'Back to Highstreet, signed in, with a challenge, or with a problem to show' },
  ...problems(400, 403, 404, 409, 503),
} as const;
const params = z.object({ provider: z.string().max(40) });

export const listProviders = defineRoute({
  operationId: 'listProviders',
  method: 'get',
  path: '/api/auth/providers',
  tags,
  summary: 'With which providers one can sign in',
  access,
  scope: 'identity:read',
  responses: { 200: json(ProviderList, 'The providers') },
});

export const startGoogle = defineRoute({
  operationId: 'startGoogle',
  method: 'get',
  path: '/api/auth/google',
  tags,
  summary: 'Sign in with Google',
  access,
  scope,
  request: { query },
  responses: away,
});

export const finishGoogle = defineRoute({
  operationId: 'finishGoogle',
  method: 'get',
  path: '/api/auth/google/callback',
  tags,
  summary: 'Where Google sends the browser back to',
  access,
  scope,
  responses: back,
});

export const startOidc = defineRoute({
  operationId: 'startOidc',
  method: 'get',
  path: '/api/auth/oidc/{provider}',
  tags,
  summary: 'Sign in with a provider',
  access,
  scope,
  request: { params, query },
  responses: away,
});

export const finishOidc = defineRoute({
  operationId: 'finishOidc',
  method: 'get',
  path: '/api/auth/oidc/{provider}/callback',
  tags,
  summary: 'Where a provider sends the browser back to',
  access,
  scope,
  request: { params },
  responses: back,
});
