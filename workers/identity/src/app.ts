import { createApp, type RequestMeta } from '@highstreet/http';
import type { Context } from 'hono';
import type { AppEnv } from './app-env.ts';
import type { Ctx } from './context.ts';
import * as apiKeys from './routes/api-keys.ts';
import * as devMails from './routes/dev-mails.ts';
import { getHealth } from './routes/health.ts';
import * as oidc from './routes/oidc.ts';
import * as registration from './routes/registration.ts';
import * as secondFactor from './routes/second-factor.ts';
import * as sessions from './routes/sessions.ts';
import * as users from './routes/users.ts';

/** Every route of identity, in reading order; a fixed path stands before a parameter. */
const handlers = [
  getHealth,
  registration.register,
  registration.resend,
  registration.showVerify,
  registration.verify,
  registration.pressVerify,
  registration.forgot,
  registration.reset,
  sessions.login,
  sessions.refresh,
  sessions.logout,
  sessions.logoutAll,
  sessions.list,
  sessions.end,
  sessions.keys,
  oidc.providers,
  oidc.startGoogle,
  oidc.finishGoogle,
  oidc.startProvider,
  oidc.finishProvider,
  secondFactor.get,
  secondFactor.setUp,
  secondFactor.confirm,
  secondFactor.disable,
  secondFactor.renewCodes,
  secondFactor.verify,
  apiKeys.list,
  apiKeys.create,
  apiKeys.revoke,
  users.getMe,
  users.updateMe,
  users.deleteMe,
  users.setPassword,
  users.list,
  users.audit,
  users.get,
  users.update,
  devMails.list,
] as const;

/** The app; `context` gives what the services get. */
export const buildApp = (context: (c: Context<AppEnv>, meta: RequestMeta) => Ctx) =>
  createApp<AppEnv['Bindings'], Ctx>({
    slice: 'identity',
    context,
    idempotency: (ctx) => ctx.idempotency,
    afterwards: (ctx) => ctx.relay.afterRequest(),
  }).openapiRoutes(handlers);
