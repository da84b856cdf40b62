import { defineRoute, json, jsonBody, problems } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import { AuditPage, AuditQuery, ManagedUser, UpdateUser, UserPage, UserQuery } from './admin-schemas.ts';
import { Account, ChangePassword, Confirmation, UpdateMe } from './schemas.ts';

const tags = ['Users'];
const scope = { read: 'identity:read', write: 'identity:write' } as const;
const me = '/api/users/me';
const Id = z.object({ id: z.string().max(60) });

export const getMe = defineRoute({
  operationId: 'getMe',
  method: 'get',
  path: me,
  tags,
  summary: 'Own data',
  access: 'signed-in',
  scope: scope.read,
  responses: { 200: json(Account, 'The account'), ...problems(401, 403) },
});

export const updateMe = defineRoute({
  operationId: 'updateMe',
  method: 'patch',
  path: me,
  tags,
  summary: 'Change own data',
  access: 'signed-in',
  scope: scope.write,
  request: { body: jsonBody(UpdateMe) },
  responses: { 200: json(Account, 'The account as it is now'), ...problems(400, 401, 403, 415, 422) },
});

export const deleteMe = defineRoute({
  operationId: 'deleteMe',
  method: 'delete',
  path: me,
  tags,
  summary: 'Delete the own account, with the password',
  access: 'signed-in',
  scope: scope.write,
  request: { body: jsonBody(Confirmation) },
  responses: { 204: { description: 'Deleted' }, ...problems(400, 401, 403, 409, 415, 422, 429) },
});

export const changePassword = defineRoute({
  operationId: 'changePassword',
  method: 'post',
  path: '/api/users/me/password',
  tags,
  summary: 'Change the own password; ends all other sessions',
  access: 'signed-in',
  scope: scope.write,
  request: { body: jsonBody(ChangePassword) },
  responses: { 204: { description: 'Changed' }, ...problems(400, 401, 403, 415, 422, 429, 503) },
});

export const listUsers = defineRoute({
  operationId: 'listUsers',
  method: 'get',
  path: '/api/users',
  tags,
  summary: 'Search users, newest first',
  access: 'admin',
  scope: scope.read,
  request: { query: UserQuery },
  responses: { 200: json(UserPage, 'One page'), ...problems(400, 401, 403) },
});

export const listAudit = defineRoute({
  operationId: 'listAudit',
  method: 'get',
  path: '/api/users/audit',
  tags,
  summary: 'Who did what, newest first; `userId` gives what concerns one user',
  access: 'admin',
  scope: scope.read,
  request: { query: AuditQuery },
  responses: { 200: json(AuditPage, 'One page'), ...problems(400, 401, 403) },
});

export const getUser = defineRoute({
  operationId: 'getUser',
  method: 'get',
  path: '/api/users/{id}',
  tags,
  summary: 'One user',
  access: 'admin',
  scope: scope.read,
  request: { params: Id },
  responses: { 200: json(ManagedUser, 'The user'), ...problems(401, 403, 404) },
});

export const updateUser = defineRoute({
  operationId: 'updateUser',
  method: 'patch',
  path: '/api/users/{id}',
  tags,
  summary: 'Change the role, ban or lift a ban; ends the sessions of the user',
  access: 'admin',
  scope: scope.write,
  request: { params: Id, body: jsonBody(UpdateUser) },
  responses: {
    200: json(ManagedUser, 'The user as it is now'),
    ...problems(400, 401, 403, 404, 409, 415, 422),
  },
});
