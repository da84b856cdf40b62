import { defineRoute, json, jsonBody, problems } from '@highstreet/http';
import {
  BackupCodes,
  ConfirmSecondFactor,
  SecondFactor,
  SecondFactorSetup,
  VerifySecondFactor,
} from './second-factor-schemas.ts';
import { Confirmation } from './schemas.ts';
import { SessionGrant } from './session-schemas.ts';

const tags = ['Second factor'];
const scope = { read: 'identity:read', write: 'identity:write' } as const;

export const getSecondFactor = defineRoute({
  operationId: 'getSecondFactor',
  method: 'get',
  path: '/api/auth/2fa',
  tags,
  summary: 'Whether the own account has a second factor',
  access: 'signed-in',
  scope: scope.read,
  responses: { 200: json(SecondFactor, 'The second factor'), ...problems(401, 403) },
});

export const setUpSecondFactor = defineRoute({
  operationId: 'setUpSecondFactor',
  method: 'post',
  path: '/api/auth/2fa/setup',
  tags,
  summary: 'Make a secret for an authenticator; not in force until confirmed',
  access: 'signed-in',
  scope: scope.write,
  request: { body: jsonBody(Confirmation) },
  responses: { 200: json(SecondFactorSetup, 'The secret'), ...problems(400, 401, 403, 409, 415, 422, 429) },
});

export const confirmSecondFactor = defineRoute({
  operationId: 'confirmSecondFactor',
  method: 'post',
  path: '/api/auth/2fa/confirm',
  tags,
  summary: 'Put the secret in force with a code of it; answers the backup codes; ends all other sessions',
  access: 'signed-in',
  scope: scope.write,
  request: { body: jsonBody(ConfirmSecondFactor) },
  responses: { 200: json(BackupCodes, 'The backup codes'), ...problems(400, 401, 403, 409, 415, 422, 429) },
});

export const disableSecondFactor = defineRoute({
  operationId: 'disableSecondFactor',
  method: 'post',
  path: '/api/auth/2fa/disable',
  tags,
  summary: 'Take the second factor away',
  access: 'signed-in',
  scope: scope.write,
  request: { body: jsonBody(Confirmation) },
  responses: { 204: { description: 'Taken away' }, ...problems(400, 401, 403, 409, 415, 422, 429) },
});

export const renewBackupCodes = defineRoute({
  operationId: 'renewBackupCodes',
  method: 'post',
  path: '/api/auth/2fa/backup-codes',
  tags,
  summary: 'New backup codes; the old ones stop working',
  access: 'signed-in',
  scope: scope.write,
  request: { body: jsonBody(Confirmation) },
  responses: { 200: json(BackupCodes, 'The backup codes'), ...problems(400, 401, 403, 409, 415, 422, 429) },
});

export const verifySecondFactor = defineRoute({
  operationId: 'verifySecondFactor',
  method: 'post',
  path: '/api/auth/2fa/verify',
  tags,
  summary: 'Second step of a sign-in: a code of the authenticator or a backup code, each works once',
  access: 'public',
  scope: scope.write,
  request: { body: jsonBody(VerifySecondFactor) },
  responses: { 200: json(SessionGrant, 'A session'), ...problems(400, 401, 403, 415, 422) },
});
