import { createApp } from '@highstreet/http';
import type { AppEnv } from './app-env.ts';
import { makeCtx, type Ctx } from './context.ts';
import { readEnv } from './env.ts';
import { getHealth } from './routes/health.ts';
import * as tickets from './routes/tickets.ts';

type Options = Parameters<typeof createApp<AppEnv['Bindings'], Ctx>>[0];

/** Every route of realtime. The socket itself is opened before this app: see `services/open-socket.ts`. */
export const buildApp = (context: Options['context']) =>
  createApp<AppEnv['Bindings'], Ctx>({
    slice: 'realtime',
    context,
    idempotency: (ctx) => ctx.idempotency,
  }).openapiRoutes([getHealth, tickets.create]);

export const app = buildApp((c, meta) => makeCtx(readEnv(c.env), meta));
