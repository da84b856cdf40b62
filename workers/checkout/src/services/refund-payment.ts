import { Forbidden, NotFound, requireActor, type Actor } from '@highstreet/http';
import type { CreateRefund, Payment, Refund } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { findPayment, type PaymentLineRow, type PaymentRow } from '../db/payments.ts';
import { listRefunds, type RefundRow } from '../db/refunds.ts';
import { createRefund } from './create-refund.ts';
import { settleRefund } from './settle-refund.ts';

type Found = { payment: PaymentRow; lines: PaymentLineRow[]; isWhole: boolean };

/** A payment for the customer, for admins, and for sellers as far as their own lines go. */
export async function getPayment(ctx: Ctx, id: string): Promise<Payment> {
  const found = await loadVisible(ctx, requireActor(ctx.actor), id);
  return toPayment(found, await listRefunds(ctx.db, found.payment.id));
}

/** Gives money back: sellers for their own lines, admins for all, shipping too. */
export async function refundPayment(ctx: Ctx, id: string, input: CreateRefund): Promise<Refund> {
  const actor = requireActor(ctx.actor);
  const { payment, lines } = await loadVisible(ctx, actor, id);
  const isAdmin = actor.role === 'admin';
  const own = new Set(
    lines.filter(({ sellerId }) => isAdmin || sellerId === actor.id).map(({ lineId }) => lineId),
  );
  const foreign = input.lines.find(({ lineId }) => !own.has(lineId));
  if (foreign) throw new NotFound(`There is no line ${foreign.lineId} of yours in this order.`);
  if (input.shipping > 0 && !isAdmin) throw new Forbidden('Only admins give back shipping.');
  const cause = `by:${actor.id}:${ctx.newId('cau')}`;
  const refund = await createRefund(ctx, payment.id, { ...input, cause });
  if (!refund) throw new NotFound('This refund has been made before.');
  return toRefund(await settleRefund(ctx, refund));
}

async function loadVisible(ctx: Ctx, actor: Actor, id: string): Promise<Found> {
  const found = await findPayment(ctx.db, id.startsWith('ord_') ? 'order_id' : 'id', id);
  const isWhole = actor.role === 'admin' || (found && found.payment.customerId === actor.id);
  const lines = found?.lines.filter(({ sellerId }) => isWhole || sellerId === actor.id) ?? [];
  if (!found || (lines.length === 0 && !isWhole)) throw new NotFound(`There is no payment ${id}.`);
  return { payment: found.payment, lines, isWhole: isWhole ?? false };
}

function toPayment({ payment, lines, isWhole }: Found, refunds: readonly RefundRow[]): Payment {
  const money = (amount: number) => ({ amount, currency: payment.currency });
  const own = new Set(lines.map(({ lineId }) => lineId));
  const shown = refunds.filter((refund) => isWhole || refund.lines.some(({ lineId }) => own.has(lineId)));
  const sum = (pick: (line: PaymentLineRow) => number) => lines.reduce((all, line) => all + pick(line), 0);
  const paid = isWhole ? payment.captured + payment.giftCards : sum(({ amount }) => amount);
  const refunded = isWhole ? payment.refunded : sum((line) => line.refunded);
  return {
    id: payment.id,
    orderId: payment.orderId,
    provider: payment.provider,
    method: payment.method,
    status: payment.status,
    amount: money(isWhole ? payment.amount + payment.giftCards : paid),
    captured: money(isWhole ? payment.captured : paid),
    giftCards: money(isWhole ? payment.giftCards : 0),
    refunded: money(refunded),
    refundable: money(payment.status === 'captured' ? paid - refunded : 0),
    lines: lines.map(({ sellerId: _, amount, refunded: back, ...line }) => ({
      ...line,
      amount: money(amount),
      refunded: money(back),
    })),
    refunds: shown.map((refund) => toRefund(refund, isWhole ? undefined : own)),
    createdAt: new Date(payment.createdAt).toISOString(),
  };
}

/** With `only`, the part of a refund that is for these lines. */
function toRefund(row: RefundRow, only?: ReadonlySet<string>): Refund {
  const money = (amount: number) => ({ amount, currency: row.currency });
  const lines = row.lines.filter(({ lineId }) => !only || only.has(lineId));
  return {
    id: row.id,
    amount: money(only ? lines.reduce((all, { amount }) => all + amount, 0) : row.amount),
    status: row.status,
    lines: lines.map(({ lineId, quantity, amount }) => ({ lineId, quantity, amount: money(amount) })),
    shipping: money(only ? 0 : row.shipping),
    isRestocked: row.isRestocked,
    reason: row.reason,
    createdAt: new Date(row.createdAt).toISOString(),
  };
}
