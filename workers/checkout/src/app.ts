import { createApp, type IdempotencyStore } from '@highstreet/http';
import type { AppEnv } from './app-env.ts';
import { makeCtx, type Ctx } from './context.ts';
import { readEnv } from './env.ts';
import * as cart from './routes/cart.ts';
import * as checkout from './routes/checkout.ts';
import { getHealth } from './routes/health.ts';
import * as payments from './routes/payments.ts';
import * as payouts from './routes/payouts.ts';
import { sweepNowAndThen } from './saga/sweep-placements.ts';

type Options = Parameters<typeof createApp<AppEnv['Bindings'], Ctx>>[0];

/** Every route of the slice, in reading order; a fixed path stands before a parameter. */
export const buildApp = (context: Options['context']) =>
  createApp<AppEnv['Bindings'], Ctx>({
    slice: 'checkout',
    context: (c, meta) => keyed(c.req.path, context(c, meta)),
    idempotency: (ctx) => ctx.idempotency,
    afterwards: goOn,
  }).openapiRoutes([
    getHealth,
    cart.get,
    cart.clear,
    cart.addItem,
    cart.changeItem,
    cart.removeItem,
    cart.markSeen,
    cart.addCoupon,
    cart.removeCoupon,
    cart.addGiftCard,
    cart.removeGiftCard,
    checkout.config,
    checkout.quote,
    checkout.place,
    checkout.attention,
    checkout.get,
    checkout.act,
    checkout.retry,
    payments.webhook,
    payments.get,
    payments.refund,
    payouts.list,
    payouts.ledger,
    payouts.create,
    payouts.file,
  ]);

/** An order knows its key itself: a second request with it waits for the same order instead of being refused, also after a crash. */
function keyed(path: string, ctx: Ctx): Ctx {
  return path === '/api/checkout' ? { ...ctx, idempotency: ownKeys } : ctx;
}

const ownKeys: IdempotencyStore = {
  claim: async () => ({ state: 'claimed' }),
  keep: async () => {},
  release: async () => {},
};

/** After the answer: events are sent, who looks at what changed is told, and now and then placements that a crash cut off are taken up. */
function goOn(ctx: Ctx): (() => Promise<void>) | undefined {
  const { relay, live } = ctx;
  const [sending, telling, sweeping] = [relay.afterRequest(), live.afterRequest(), sweepNowAndThen(ctx)];
  if (!sending && !telling && !sweeping) return undefined;
  return async () => void (await Promise.all([sending?.(), telling?.(), sweeping?.()]));
}

export const app = buildApp((c, meta) => makeCtx(readEnv(c.env), meta));
