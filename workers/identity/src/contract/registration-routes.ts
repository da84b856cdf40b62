import { defineRoute, json, jsonBody, problems } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import {
  MailRequest,
  MailRequested,
  OpaqueToken,
  Register,
  Registered,
  ResetPassword,
  VerifyEmail,
} from './schemas.ts';

const tags = ['Registration'];
const access = 'public';
const scope = 'identity:write';
const Token = z.object({ token: OpaqueToken });
const page = { content: { 'text/html': { schema: z.string() } } } as const;

export const register = defineRoute({
  operationId: 'register',
  method: 'post',
  path: '/api/auth/register',
  tags,
  summary: 'Sign up; the answer is the same for an address that has an account, whose owner gets a mail',
  access,
  scope,
  request: { body: jsonBody(Register) },
  responses: { 201: json(Registered, 'Look into your mailbox'), ...problems(400, 403, 415, 422, 429, 503) },
});

export const showVerifyEmail = defineRoute({
  operationId: 'showVerifyEmail',
  method: 'get',
  path: '/api/auth/verify-email/{token}',
  tags,
  summary: 'A page with a button; opening it changes nothing, as mail scanners open links',
  access,
  scope: 'identity:read',
  request: { params: Token },
  responses: { 200: { description: 'The page', ...page } },
});

export const verifyEmail = defineRoute({
  operationId: 'verifyEmail',
  method: 'post',
  path: '/api/auth/verify-email',
  tags,
  summary: 'Verify the address, once',
  access,
  scope,
  request: { body: jsonBody(VerifyEmail) },
  responses: { 204: { description: 'Verified' }, ...problems(400, 410, 415, 422) },
});

export const pressVerifyEmail = defineRoute({
  operationId: 'pressVerifyEmail',
  method: 'post',
  path: '/api/auth/verify-email/{token}',
  tags,
  summary: 'What the button of the page does: verifies, once, and answers with a page',
  access,
  scope,
  request: { params: Token },
  responses: {
    200: { description: 'Verified', ...page },
    410: { description: 'Used or too old', ...page },
  },
});

export const resendVerification = defineRoute({
  operationId: 'resendVerification',
  method: 'post',
  path: '/api/auth/verify-email/resend',
  tags,
  summary: 'Send the verification mail again; the same answer for every address',
  access,
  scope,
  request: { body: jsonBody(MailRequest) },
  responses: { 202: json(MailRequested, 'Look into your mailbox'), ...problems(400, 403, 415, 422, 429) },
});

export const forgotPassword = defineRoute({
  operationId: 'forgotPassword',
  method: 'post',
  path: '/api/auth/forgot-password',
  tags,
  summary: 'Ask for a mail to set a new password; the same answer for every address',
  access,
  scope,
  request: { body: jsonBody(MailRequest) },
  responses: { 202: json(MailRequested, 'Look into your mailbox'), ...problems(400, 403, 415, 422, 429) },
});

export const resetPassword = defineRoute({
  operationId: 'resetPassword',
  method: 'post',
  path: '/api/auth/reset-password',
  tags,
  summary: 'Set a new password with the token of the mail, once, within an hour; ends all sessions',
  access,
  scope,
  request: { body: jsonBody(ResetPassword) },
  responses: {
    204: { description: 'The new password is in force' },
    ...problems(400, 403, 410, 415, 422, 503),
  },
});
