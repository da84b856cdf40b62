import { defineRoute, json, jsonBody, problems } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import { ApiKeyList, CreateApiKey, NewApiKey } from './api-key-schemas.ts';

const tags = ['API keys'];
const access = 'signed-in';
const path = '/api/auth/api-keys';

export const listApiKeys = defineRoute({
  operationId: 'listApiKeys',
  method: 'get',
  path,
  tags,
  summary: 'Own keys for programs',
  access,
  scope: 'identity:read',
  responses: { 200: json(ApiKeyList, 'The keys'), ...problems(401, 403) },
});

export const createApiKey = defineRoute({
  operationId: 'createApiKey',
  method: 'post',
  path,
  tags,
  summary: 'Make a key for a program; it is shown this once',
  access,
  scope: 'identity:write',
  request: { body: jsonBody(CreateApiKey) },
  responses: { 201: json(NewApiKey, 'The key'), ...problems(400, 401, 403, 409, 415, 422) },
});

export const revokeApiKey = defineRoute({
  operationId: 'revokeApiKey',
  method: 'delete',
  path: '/api/auth/api-keys/{id}',
  tags,
  summary: 'Revoke a key',
  access,
  scope: 'identity:write',
  request: { params: z.object({ id: z.string().max(60) }) },
  responses: { 204: { description: 'Revoked' }, ...problems(401, 403, 404) },
});
