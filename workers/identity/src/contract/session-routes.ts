import { defineRoute, json, jsonBody, problems } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import { Jwks, Login, LoginAnswer, Refresh, SessionGrant, SessionList } from './session-schemas.ts';

const tags = ['Sessions'];
const scope = { read: 'identity:read', write: 'identity:write' } as const;
const optionalToken = { required: false, content: { 'application/json': { schema: Refresh } } } as const;

export const login = defineRoute({
  operationId: 'login',
  method: 'post',
  path: '/api/auth/login',
  tags,
  summary: 'Sign in; an account with a second factor gets a challenge instead of a session',
  access: 'public',
  scope: scope.write,
  request: { body: jsonBody(Login) },
  responses: {
    200: json(LoginAnswer, 'A session, or a challenge'),
    ...problems(400, 401, 403, 415, 422, 429, 503),
  },
});

export const refresh = defineRoute({
  operationId: 'refresh',
  method: 'post',
  path: '/api/auth/refresh',
  tags,
  summary:
    'Change the refresh token (cookie, or body for programs) for a new pair; an old one ends the session',
  access: 'public',
  scope: scope.write,
  request: { body: optionalToken },
  responses: { 200: json(SessionGrant, 'The session goes on'), ...problems(400, 401, 403, 415, 422) },
});

export const logout = defineRoute({
  operationId: 'logout',
  method: 'post',
  path: '/api/auth/logout',
  tags,
  summary: 'End the session of the access token or refresh token; without one nothing happens',
  access: 'public',
  scope: scope.write,
  request: { body: optionalToken },
  responses: { 204: { description: 'Signed out' }, ...problems(400, 403, 415, 422) },
});

export const logoutAll = defineRoute({
  operationId: 'logoutAll',
  method: 'post',
  path: '/api/auth/logout-all',
  tags,
  summary: 'End all own sessions',
  access: 'signed-in',
  scope: scope.write,
  responses: { 204: { description: 'Signed out everywhere' }, ...problems(401, 403) },
});

export const listSessions = defineRoute({
  operationId: 'listSessions',
  method: 'get',
  path: '/api/auth/sessions',
  tags,
  summary: 'Own devices, last used first',
  access: 'signed-in',
  scope: scope.read,
  responses: { 200: json(SessionList, 'The devices'), ...problems(401, 403) },
});

export const endSession = defineRoute({
  operationId: 'endSession',
  method: 'delete',
  path: '/api/auth/sessions/{id}',
  tags,
  summary: 'Sign one device out',
  access: 'signed-in',
  scope: scope.write,
  request: { params: z.object({ id: z.string().max(60) }) },
  responses: { 204: { description: 'Signed out' }, ...problems(401, 403, 404) },
});

export const getKeys = defineRoute({
  operationId: 'getKeys',
  method: 'get',
  path: '/api/auth/jwks.json',
  tags,
  summary: 'Public keys of the access tokens',
  access: 'public',
  scope: scope.read,
  responses: { 200: json(Jwks, 'JSON Web Key Set') },
});
