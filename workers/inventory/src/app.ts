import { createApp } from '@highstreet/http';
import type { AppEnv } from './app-env.ts';
import { makeCtx, type Ctx } from './context.ts';
import { readEnv } from './env.ts';
import { getHealth } from './routes/health.ts';
import * as locations from './routes/locations.ts';
import * as stock from './routes/stock.ts';

type Options = Parameters<typeof createApp<AppEnv['Bindings'], Ctx>>[0];

/** Every route of the slice, in reading order; a fixed path stands before a parameter. */
export const buildApp = (context: Options['context']) =>
  createApp<AppEnv['Bindings'], Ctx>({
    slice: 'inventory',
    context,
    idempotency: (ctx) => ctx.idempotency,
    afterwards: goOn,
  }).openapiRoutes([
    stock.availability,
    stock.list,
    stock.adjust,
    stock.bulk,
    locations.list,
    locations.create,
    locations.update,
    locations.remove,
    stock.get,
    stock.settings,
    stock.movements,
    getHealth,
  ]);

/** After the answer: the events of a change are sent, and whoever looks at what changed is told. */
export function goOn({ relay, live }: Ctx): (() => Promise<void>) | undefined {
  const [sending, telling] = [relay.afterRequest(), live.afterRequest()];
  if (!sending && !telling) return undefined;
  return async () => void (await Promise.all([sending?.(), telling?.()]));
}

export const app = buildApp((c, meta) => makeCtx(readEnv(c.env), meta));
