import { writeBatch, type Statement } from '@highstreet/data';
import { couponReleased } from '../contract/events.ts';
import type { Ctx } from '../context.ts';
import { findCardPayments } from '../db/gift-cards.ts';
import { claimOrder, closeOrder } from '../db/order-uses.ts';
import { openRedemptions, releaseRedemptions } from '../db/redemptions.ts';
import { giveBack } from './refund-gift-cards.ts';
import { tryAgain } from './try-again.ts';

type WriteCtx = Pick<Ctx, 'db' | 'now' | 'emit'>;

/**
 * Gives back what an order has used: its coupons, and what cards paid that has not gone back yet. From then on the order cannot use
 * anything, so a late or repeated redemption leaks nothing.
 */
export async function releaseOrder(ctx: WriteCtx, orderId: string): Promise<void> {
  await tryAgain(async () => {
    const statements = await releaseStatements(ctx, orderId);
    if (statements.length > 0) await writeBatch(ctx.db, statements);
  });
}

/** The batch of a release, none where it is done. Its guards fail it when the order uses something meanwhile. */
export async function releaseStatements(ctx: WriteCtx, orderId: string): Promise<Statement[]> {
  const { order, payments } = await findCardPayments(ctx.db, orderId, null);
  if (order?.releasedAt) return [];
  const now = ctx.now();
  const returns = payments.flatMap((payment) => {
    const amount = payment.paid - payment.returned;
    return amount > 0 ? [{ payment, amount }] : [];
  });
  return [
    ...claimOrder(orderId, order),
    closeOrder(orderId, now),
    ctx.emit.each(couponReleased, openRedemptions(orderId)),
    ...releaseRedemptions(orderId, now),
    ...giveBack(ctx, orderId, returns, 'released', now),
  ];
}
