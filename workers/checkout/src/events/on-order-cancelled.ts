import { on } from '@highstreet/events';
import { orderCancelled } from '@highstreet/orders/contract';
import type { Ctx } from '../context.ts';
import { insertRefundOrder, workRefundOrders } from '../services/work-refund-orders.ts';

/** What is called off is paid back; the pieces go back on the shelf by the inventory itself. */
export const onOrderCancelled = on(orderCancelled, {
  writes: (ctx: Ctx, { id, data }) => [
    insertRefundOrder(
      {
        cause: `cancelled:${id}`,
        orderId: data.orderId,
        lines: data.lines.map(({ lineId, quantity }) => ({ lineId, quantity })),
        isWhole: data.isWhole,
        isRestocked: false,
        reason: data.reason,
      },
      ctx.now(),
    ),
  ],
  after: (ctx) => workRefundOrders(ctx),
});
