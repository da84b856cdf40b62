import { guard, GuardFailed, violatedConstraint, writeBatch } from '@highstreet/data';
import { Conflict, InvalidInput } from '@highstreet/http';
import { checkoutProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import { findPayment, type PaymentLineRow, type PaymentRow } from '../db/payments.ts';
import { insertRefund, placeRefund, type RefundLine, type RefundRow } from '../db/refunds.ts';
import { share } from './distribute.ts';

/** `amount` left out: the share of the quantity, of the last piece whatever is left. */
export type RefundWish = {
  cause: string;
  lines: { lineId: string; quantity: number; amount?: number | undefined }[];
  shipping: number | 'rest';
  isRestocked: boolean;
  reason: string;
};

const MOST_TRIES = 8;

/**
 * Writes a refund that takes its place under what was paid; the provider is asked afterwards. What does not fit is refused by the tables
 * themselves, so refunds in parallel never sum up to more than was captured. Undefined when the same cause has made one before.
 */
export async function createRefund(
  ctx: Ctx,
  paymentId: string,
  wish: RefundWish,
): Promise<RefundRow | undefined> {
  for (let tried = 1; ; tried += 1) {
    const found = await findPayment(ctx.db, 'id', paymentId);
    if (found?.payment.status !== 'captured')
      throw new Conflict('Nothing was paid that could go back.', checkoutProblems.notCaptured);
    const refund = makeRefund(ctx, found.payment, found.lines, wish);
    try {
      const [place, lines] = placeRefund(refund, 1);
      if (place && lines)
        await writeBatch(ctx.db, [place, guard('changes() = 1', []), lines, insertRefund(refund)]);
      return refund;
    } catch (error) {
      const constraint = violatedConstraint(error);
      if (constraint?.startsWith('refunds.')) return undefined;
      const isRace = error instanceof GuardFailed || constraint === 'payments_refunded_to_card';
      if (isRace && tried < MOST_TRIES) continue;
      if (constraint === undefined) throw error;
      throw new Conflict(
        'This is more than was paid and has not gone back yet.',
        checkoutProblems.refundTooMuch,
      );
    }
  }
}

function makeRefund(
  ctx: Ctx,
  payment: PaymentRow,
  lines: readonly PaymentLineRow[],
  wish: RefundWish,
): RefundRow {
  const refunded = wish.lines.map((line) => toRefundLine(line, lines));
  const shippingLeft = payment.shippingPaid - payment.shippingRefunded;
  const shipping = wish.shipping === 'rest' ? shippingLeft : wish.shipping;
  const amount = refunded.reduce((all, line) => all + line.amount, 0) + shipping;
  if (amount <= 0) throw new InvalidInput('Nothing of this is left to give back.', []);
  return {
    id: ctx.newId('rfd'),
    paymentId: payment.id,
    orderId: payment.orderId,
    cause: wish.cause,
    amount,
    toCard: Math.min(amount, payment.captured - payment.refundedToCard),
    shipping,
    currency: payment.currency,
    lines: refunded.filter((line) => line.amount > 0 || line.quantity > 0),
    isRestocked: wish.isRestocked,
    reason: wish.reason,
    status: 'pending',
    createdAt: ctx.now(),
  };
}

function toRefundLine(wanted: RefundWish['lines'][number], lines: readonly PaymentLineRow[]): RefundLine {
  const line = lines.find(({ lineId }) => lineId === wanted.lineId);
  if (!line) throw new InvalidInput(`There is no line ${wanted.lineId} in this order.`, []);
  const { lineId, variantId, quantity, amount, refunded, refundedQuantity } = line;
  const left = amount - refunded;
  const isRest = refundedQuantity + wanted.quantity >= quantity;
  const usual = isRest ? left : Math.min(left, share(amount, wanted.quantity, quantity));
  return { lineId, variantId, quantity: wanted.quantity, amount: wanted.amount ?? usual };
}
