import { on } from '@highstreet/events';
import { orderReturnAccepted } from '@highstreet/orders/contract';
import type { Ctx } from '../context.ts';
import { insertRefundOrder, workRefundOrders } from '../services/work-refund-orders.ts';

/** A return that was accepted is paid back. */
export const onOrderReturnAccepted = on(orderReturnAccepted, {
  writes: (ctx: Ctx, { data }) => [
    insertRefundOrder(
      {
        cause: `return:${data.returnId}`,
        orderId: data.orderId,
        lines: data.lines.map(({ lineId, quantity }) => ({ lineId, quantity })),
        isWhole: false,
        isRestocked: data.isRestocked,
        reason: 'Returned',
      },
      ctx.now(),
    ),
  ],
  after: (ctx) => workRefundOrders(ctx),
});
