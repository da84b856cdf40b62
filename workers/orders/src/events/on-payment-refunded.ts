import { paymentRefunded } from '@highstreet/checkout/contract';
import { readBatch } from '@highstreet/data';
import { on } from '@highstreet/events';
import { orderRefunded } from '../contract/events.ts';
import type { Ctx } from '../context.ts';
import { orderFacts } from '../db/order-facts.ts';
import { selectState, toState } from '../db/order-state.ts';
import { insertTimeline, SYSTEM } from '../db/timeline.ts';
import { countRefunds, insertRefund } from '../db/write-refunds.ts';
import { announceOrder } from '../services/announce-order.ts';

/** Checkout has paid back: the order says so, in its timeline and to those who look at it. */
export const onPaymentRefunded = on(paymentRefunded, {
  writes: (ctx: Ctx, { data }) => {
    const { orderId, refundId, amount, currency } = data;
    const at = ctx.now();
    return [
      insertRefund(data, at),
      insertTimeline({ orderId, at, by: SYSTEM, kind: 'refunded', data: { amount } }, { ifChanged: true }),
      countRefunds(data, at),
      ctx.emit.each(orderRefunded, orderFacts(orderId, { refundId, amount, currency })),
    ];
  },
  after: async (ctx, { data: { orderId } }) => {
    const [result] = await readBatch(ctx.db, [selectState(orderId)]);
    const state = toState(result);
    if (state) announceOrder(ctx, 'order.refunded', state);
    await ctx.live.flush();
  },
});
