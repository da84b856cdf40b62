import { createApp } from '@highstreet/http';
import type { AppEnv } from './app-env.ts';
import { makeCtx, type Ctx } from './context.ts';
import { readEnv } from './env.ts';
import * as coupons from './routes/coupons.ts';
import * as giftCards from './routes/gift-cards.ts';
import { getHealth } from './routes/health.ts';

type Options = Parameters<typeof createApp<AppEnv['Bindings'], Ctx>>[0];

/** Every route of the slice, in reading order; a fixed path stands before a parameter. */
export const buildApp = (context: Options['context']) =>
  createApp<AppEnv['Bindings'], Ctx>({
    slice: 'promotions',
    context,
    idempotency: (ctx) => ctx.idempotency,
    afterwards: goOn,
  }).openapiRoutes([
    getHealth,
    coupons.list,
    coupons.create,
    coupons.createBulk,
    coupons.validate,
    coupons.preview,
    coupons.get,
    coupons.update,
    coupons.remove,
    coupons.usage,
    coupons.redemptions,
    coupons.download,
    giftCards.list,
    giftCards.issue,
    giftCards.check,
    giftCards.claim,
    giftCards.mine,
    giftCards.get,
    giftCards.update,
    giftCards.entries,
  ]);

/** After the answer: the events of a change are sent, and whoever looks at what changed is told. */
export function goOn({ relay, live }: Ctx): (() => Promise<void>) | undefined {
  const [sending, telling] = [relay.afterRequest(), live.afterRequest()];
  if (!sending && !telling) return undefined;
  return async () => void (await Promise.all([sending?.(), telling?.()]));
}

export const app = buildApp((c, meta) => makeCtx(readEnv(c.env), meta));
