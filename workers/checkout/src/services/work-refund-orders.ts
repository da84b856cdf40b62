import type { Statement } from '@highstreet/data';
import { Problem } from '@highstreet/http';
import { writeLog } from '@highstreet/telemetry';
import type { Ctx } from '../context.ts';
import { findPayment } from '../db/payments.ts';
import { readJson, readNumber, readText } from '../db/read-row.ts';
import { createRefund } from './create-refund.ts';
import { settleRefund } from './settle-refund.ts';

type Line = { lineId: string; quantity: number };

type RefundOrder = {
  cause: string;
  orderId: string;
  lines: Line[];
  isWhole: boolean;
  isRestocked: boolean;
  reason: string;
};

/** Writes down that these lines are to be paid back; once per cause. */
export function insertRefundOrder(order: RefundOrder, at: number): Statement {
  const { cause, orderId, lines, isWhole, isRestocked, reason } = order;
  return {
    sql: `INSERT INTO refund_orders (cause, order_id, lines, is_whole, is_restocked, reason, created_at)
          VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    args: [cause, orderId, JSON.stringify(lines), isWhole ? 1 : 0, isRestocked ? 1 : 0, reason, at],
  };
}

/** Makes the refunds that were written down. One whose payment is still under way waits; the saga cancels that by itself. */
export async function workRefundOrders(ctx: Ctx): Promise<void> {
  const { rows } = await ctx.db.$client.execute(
    'SELECT * FROM refund_orders ORDER BY tries, created_at LIMIT 50',
  );
  for (const row of rows) {
    const order: RefundOrder = {
      cause: readText(row, 'cause'),
      orderId: readText(row, 'order_id'),
      lines: readJson(row, 'lines'),
      isWhole: readNumber(row, 'is_whole') === 1,
      isRestocked: readNumber(row, 'is_restocked') === 1,
      reason: readText(row, 'reason'),
    };
    const isDone = await workOff(ctx, order).catch((cause: unknown) => {
      writeLog({ level: 'warn', slice: 'checkout', message: `refund of ${order.orderId} waits`, cause });
      return false;
    });
    const sql = isDone
      ? 'DELETE FROM refund_orders WHERE cause = ?'
      : 'UPDATE refund_orders SET tries = tries + 1 WHERE cause = ?';
    await ctx.db.$client.execute({ sql, args: [order.cause] });
  }
}

async function workOff(
  ctx: Ctx,
  { cause, orderId, lines, isWhole, isRestocked, reason }: RefundOrder,
): Promise<boolean> {
  const found = await findPayment(ctx.db, 'order_id', orderId);
  if (!found) return true;
  const { payment } = found;
  if (payment.status !== 'captured') return payment.status === 'cancelled' || payment.status === 'failed';
  const open = lines.flatMap((wanted) => {
    const line = found.lines.find(({ lineId }) => lineId === wanted.lineId);
    const quantity = Math.min(wanted.quantity, (line?.quantity ?? 0) - (line?.refundedQuantity ?? 0));
    return line && quantity > 0 ? [{ lineId: line.lineId, quantity }] : [];
  });
  const shipping = isWhole ? 'rest' : 0;
  try {
    const refund = await createRefund(ctx, payment.id, { cause, lines: open, shipping, isRestocked, reason });
    if (refund) await settleRefund(ctx, refund);
  } catch (error) {
    // Nothing is left to give back: somebody has done it by hand.
    if (!(error instanceof Problem)) throw error;
  }
  return true;
}
