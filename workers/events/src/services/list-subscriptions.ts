import type { SubscriptionList } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { readConsumerStates } from '../db/subscriptions.ts';

/** Who listens to what, and how far behind. */
export async function listSubscriptions(ctx: Ctx): Promise<SubscriptionList> {
  const states = await readConsumerStates(ctx.db);
  const now = ctx.now();
  const items = [...ctx.subscribers].map(([consumer, types]) => {
    const state = states.get(consumer);
    return {
      consumer,
      types: [...types],
      open: state?.open ?? 0,
      lag: state?.oldest === undefined ? 0 : Math.max(0, now - state.oldest),
      dead: state?.dead ?? 0,
      lastConfirmedAt:
        state?.confirmedAt === undefined ? undefined : new Date(state.confirmedAt).toISOString(),
    };
  });
  return { items };
}
