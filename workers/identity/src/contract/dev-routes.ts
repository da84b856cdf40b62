import { defineRoute, json, problems } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import { DevMailList } from './dev-schemas.ts';

export const listDevMails = defineRoute({
  operationId: 'listDevMails',
  method: 'get',
  path: '/api/dev/mails',
  tags: ['Development'],
  summary: 'The last 100 mails, newest first; local profile only',
  access: 'public',
  scope: 'identity:read',
  request: { query: z.object({ to: z.string().max(320).optional() }) },
  responses: { 200: json(DevMailList, 'The mails'), ...problems(404) },
});
