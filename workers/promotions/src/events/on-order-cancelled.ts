import { on } from '@highstreet/events';
import { orderCancelled } from '@highstreet/orders/contract';
import type { Ctx } from '../context.ts';
import { releaseStatements } from '../services/release-order.ts';

/** An order that is called off altogether gives back its coupons and what cards paid; for a part of one checkout refunds. */
export const onOrderCancelled = on(orderCancelled, {
  writes: (ctx: Ctx, { data }) => (data.isWhole ? releaseStatements(ctx, data.orderId) : []),
});
