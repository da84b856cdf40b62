import { on } from '@highstreet/events';
import { orderUpdated } from '@highstreet/orders/contract';
import type { Ctx } from '../context.ts';
import { insertDeliveries } from '../db/deliveries.ts';

/** What has arrived may be reviewed. Nobody reviews as a guest. */
export const onOrderUpdated = on(orderUpdated, {
  writes: (ctx: Ctx, { data: { customerId, orderId, delivered } }) => {
    if (customerId === null || delivered.length === 0) return [];
    const productIds = delivered.map(({ productId }) => productId);
    return insertDeliveries(customerId, orderId, productIds, ctx.now());
  },
});
