import { paymentRefunded } from '@highstreet/checkout/contract';
import { on } from '@highstreet/events';
import type { Ctx } from '../context.ts';
import { restockStatements } from '../services/release-stock.ts';
import { announceLines } from './announce-lines.ts';

/** What came back with a refund is sold again. */
export const onPaymentRefunded = on(paymentRefunded, {
  writes: (ctx: Ctx, { data: { orderId, refundId, lines, isRestocked } }) =>
    isRestocked ? restockStatements(ctx, { orderId, returnId: refundId }, lines) : [],
  after: async (ctx, { data }) => {
    if (data.isRestocked) await announceLines(ctx, data.lines);
  },
});
