import { createApp } from '@highstreet/http';
import type { AppEnv } from './app-env.ts';
import type { Ctx } from './context.ts';
import * as events from './routes/events.ts';
import { getHealth } from './routes/health.ts';
import * as webhooks from './routes/webhooks.ts';

type Options = Parameters<typeof createApp<AppEnv['Bindings'], Ctx>>[0];

/** Every route of the events worker, in reading order; a fixed path stands before a parameter. */
export const buildApp = (context: Options['context']) =>
  createApp<AppEnv['Bindings'], Ctx>({
    slice: 'events',
    context,
    idempotency: (ctx) => ctx.idempotency,
  }).openapiRoutes([
    getHealth,
    events.list,
    events.subscriptions,
    events.deadLetters,
    events.deadLetter,
    events.discard,
    events.replay,
    events.replays,
    events.audit,
    webhooks.list,
    webhooks.create,
    webhooks.get,
    webhooks.update,
    webhooks.remove,
    webhooks.rotate,
    webhooks.test,
    webhooks.deliveries,
    webhooks.retry,
    events.get,
  ]);
