import { writeBatch, type Statement } from '@highstreet/data';
import { giftCardRefunded } from '../contract/events.ts';
import type { Ctx } from '../context.ts';
import {
  creditCard,
  findCardPayments,
  insertRefund,
  writeEntry,
  type CardPayment,
} from '../db/gift-cards.ts';
import { claimOrder } from '../db/order-uses.ts';
import { tryAgain } from './try-again.ts';

type WriteCtx = Pick<Ctx, 'db' | 'now' | 'emit'>;

/**
 * Puts a refund back on the cards that paid, the last spent first. All refunds together bear what the cards paid and no more; what a
 * release has put back already is not put back twice. Throws RangeError for an amount that is no amount.
 */
export async function refundGiftCards(
  ctx: WriteCtx,
  orderId: string,
  refundId: string,
  amount: number,
): Promise<{ refunded: number }> {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`${amount} cannot be refunded`);
  return tryAgain(async () => {
    const { order, payments, same, borne } = await findCardPayments(ctx.db, orderId, refundId);
    if (same) return { refunded: same.amount };
    const paid = payments.reduce((all, payment) => all + payment.paid, 0);
    const returned = payments.reduce((all, payment) => all + payment.returned, 0);
    const refunded = Math.min(amount, paid - borne);
    if (refunded === 0) return { refunded };
    const due = Math.max(0, borne + refunded - returned);
    const now = ctx.now();
    await writeBatch(ctx.db, [
      ...claimOrder(orderId, order),
      insertRefund(orderId, refundId, refunded, now),
      ...giveBack(ctx, orderId, spread(due, payments), 'refunded', now),
    ]);
    return { refunded };
  });
}

/** What goes back on which card. */
export type Return = { payment: CardPayment; amount: number };

/** Credits cards and writes it into their ledgers. */
export function giveBack(
  ctx: WriteCtx,
  orderId: string,
  returns: readonly Return[],
  kind: 'refunded' | 'released',
  now: number,
): Statement[] {
  return returns.flatMap(({ payment, amount }) => {
    const { cardId, customerId, currency } = payment;
    return [
      ...creditCard(cardId, amount),
      ctx.emit(giftCardRefunded(cardId, { giftCardId: cardId, customerId, amount, currency, orderId })),
      writeEntry({ cardId, kind, amount, orderId, actorId: null, now }),
    ];
  });
}

function spread(due: number, payments: readonly CardPayment[]): Return[] {
  let left = due;
  return payments.toReversed().flatMap((payment) => {
    const amount = Math.min(left, payment.paid - payment.returned);
    left -= amount;
    return amount > 0 ? [{ payment, amount }] : [];
  });
}
