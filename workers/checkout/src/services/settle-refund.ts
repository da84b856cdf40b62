import { guard, GuardFailed, writeBatch } from '@highstreet/data';
import { writeLog } from '@highstreet/telemetry';
import { paymentRefunded } from '../contract/events.ts';
import type { Ctx } from '../context.ts';
import { findPayment, type PaymentRow } from '../db/payments.ts';
import {
  endRefund,
  findRefund,
  insertRefundLedger,
  placeRefund,
  toRefundRow,
  type RefundRow,
} from '../db/refunds.ts';

const MOST = 50;

/** Brings a pending refund to its end: the provider and the gift cards give back, once by its id. Without an answer it stays pending. */
export async function settleRefund(ctx: Ctx, refund: RefundRow): Promise<RefundRow> {
  if (refund.status !== 'pending') return refund;
  const found = await findPayment(ctx.db, 'id', refund.paymentId);
  if (!found) throw new Error(`refund ${refund.id} has no payment`);
  try {
    const isRefunded = await giveBack(ctx, refund, found.payment);
    await (isRefunded ? succeed(ctx, refund, found.payment) : fail(ctx, refund));
  } catch (cause) {
    writeLog({ level: 'warn', slice: 'checkout', message: `refund ${refund.id} stays pending`, cause });
    await ctx.db.$client.execute({
      sql: 'UPDATE refunds SET tries = tries + 1 WHERE id = ?',
      args: [refund.id],
    });
  }
  return (await findRefund(ctx.db, refund.id)) ?? refund;
}

/** For the cron: refunds that were cut off or not answered. */
export async function sweepRefunds(ctx: Ctx): Promise<void> {
  const { rows } = await ctx.db.$client.execute({
    sql: `SELECT * FROM refunds WHERE status = 'pending' AND created_at < ? ORDER BY created_at LIMIT ${MOST}`,
    args: [ctx.now() - 15_000],
  });
  for (const row of rows) await settleRefund(ctx, toRefundRow(row));
}

async function giveBack(ctx: Ctx, refund: RefundRow, payment: PaymentRow): Promise<boolean> {
  const { id, orderId, amount, toCard, currency } = refund;
  if (toCard > 0) {
    const provider = ctx.providers.find(payment.provider);
    if (!provider) throw new Error(`there is no provider ${payment.provider}`);
    const charge = { reference: payment.reference ?? '', key: id, amount: toCard, currency };
    const outcome = await provider.refund(charge);
    if (!outcome.isRefunded) return false;
  }
  if (amount > toCard)
    await ctx.slices.promotions((api) => api.refundGiftCards(orderId, id, amount - toCard));
  return true;
}

async function succeed(ctx: Ctx, refund: RefundRow, payment: PaymentRow): Promise<void> {
  const { id, orderId, amount, currency, lines, isRestocked } = refund;
  const { refunded } = payment;
  const isFull = refunded >= payment.captured + payment.giftCards;
  const facts = {
    paymentId: payment.id,
    orderId,
    amount,
    currency,
    refundId: id,
    refunded,
    isFull,
    isRestocked,
  };
  const given = lines.map(({ lineId, variantId, quantity }) => ({ lineId, variantId, quantity }));
  await writeBatch(ctx.db, [
    endRefund(id, 'succeeded'),
    ctx.emit(paymentRefunded(payment.id, { ...facts, lines: given })),
    ...insertRefundLedger(refund, ctx.now()),
  ]);
}

/** The provider has said no: the refund gives up its place under the sum. */
async function fail(ctx: Ctx, refund: RefundRow): Promise<void> {
  try {
    await writeBatch(ctx.db, [
      endRefund(refund.id, 'failed'),
      guard('changes() = 1', []),
      ...placeRefund(refund, -1),
    ]);
  } catch (error) {
    if (!(error instanceof GuardFailed)) throw error;
  }
}
