import { on } from '@highstreet/events';
import { orderCancelled } from '@highstreet/orders/contract';
import type { Ctx } from '../context.ts';
import { releaseStatements, restockStatements } from '../services/release-stock.ts';
import { announceLines } from './announce-lines.ts';

/** What is called off goes back on the shelf: the whole order, or the lines of one seller. */
export const onOrderCancelled = on(orderCancelled, {
  writes: (ctx: Ctx, { id, data: { orderId, lines, isWhole } }) =>
    isWhole
      ? releaseStatements(ctx, orderId)
      : restockStatements(ctx, { orderId, returnId: `cancel:${id}` }, lines),
  after: (ctx, { data }) => announceLines(ctx, data.lines),
});
