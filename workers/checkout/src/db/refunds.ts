import type { Database, Statement } from '@highstreet/data';
import type { Row } from '@libsql/client';
import { readJson, readNumber, readText, readWord } from './read-row.ts';

export type RefundLine = { lineId: string; variantId: string; quantity: number; amount: number };

export type RefundRow = {
  id: string;
  paymentId: string;
  orderId: string;
  cause: string;
  amount: number;
  toCard: number;
  shipping: number;
  currency: string;
  lines: RefundLine[];
  isRestocked: boolean;
  reason: string;
  status: 'pending' | 'succeeded' | 'failed';
  createdAt: number;
};

/** Takes a refund's place under what was paid: the CHECKs of the tables refuse what is too much, also of two at once. `sign` -1 gives it back. */
export function placeRefund(refund: RefundRow, sign: 1 | -1): Statement[] {
  const { paymentId, amount, toCard, shipping, lines } = refund;
  return [
    {
      sql: `UPDATE payments SET refunded = refunded + ?, refunded_to_card = refunded_to_card + ?, shipping_refunded = shipping_refunded + ?
            WHERE id = ? AND status = 'captured'`,
      args: [sign * amount, sign * toCard, sign * shipping, paymentId],
    },
    {
      sql: `UPDATE payment_lines SET refunded = refunded + ?1 * (l.value ->> 'amount'), refunded_quantity = refunded_quantity + ?1 * (l.value ->> 'quantity')
            FROM json_each(?2) l WHERE payment_id = ?3 AND line_id = l.value ->> 'lineId'`,
      args: [sign, JSON.stringify(lines), paymentId],
    },
  ];
}

export function insertRefund(refund: RefundRow): Statement {
  const { id, paymentId, orderId, cause, amount, toCard, shipping, currency, lines, reason, createdAt } =
    refund;
  return {
    sql: `INSERT INTO refunds (id, payment_id, order_id, cause, amount, to_card, shipping, currency, lines, is_restocked, reason, status, created_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending', ?)`,
    args: [
      id,
      paymentId,
      orderId,
      cause,
      amount,
      toCard,
      shipping,
      currency,
      JSON.stringify(lines),
      refund.isRestocked ? 1 : 0,
      reason,
      createdAt,
    ],
  };
}

/** A pending refund comes to its end, once. */
export function endRefund(id: string, status: 'succeeded' | 'failed'): Statement {
  return { sql: `UPDATE refunds SET status = ? WHERE id = ? AND status = 'pending'`, args: [status, id] };
}

/**
 * What sellers give back. Commission goes back with it, such that over all refunds of a line exactly what was kept of it has gone back; the
 * provider keeps its price. Shipping is the house's.
 */
export function insertRefundLedger(
  { id, paymentId, orderId, currency, lines, shipping }: RefundRow,
  at: number,
): Statement[] {
  const kept = (gross: string) => `((${gross}) * 2000 + 10000) / 20000`;
  const entry = `INSERT INTO ledger_lines (id, seller_id, kind, order_id, line_id, refund_id, title, quantity, currency, gross, commission, fee, net, created_at)`;
  const rows = {
    sql: `WITH given AS (
            SELECT p.seller_id, p.line_id, p.title, l.value ->> 'quantity' AS quantity, l.value ->> 'amount' AS amount,
              coalesce((SELECT -sum(gross) FROM ledger_lines g WHERE g.order_id = ?2 AND g.line_id = p.line_id AND g.kind = 'refund'), 0) AS before
            FROM json_each(?4) l JOIN payment_lines p ON p.payment_id = ?5 AND p.line_id = l.value ->> 'lineId'
          ), returned AS (SELECT *, ${kept('before + amount')} - ${kept('before')} AS commission FROM given)
          ${entry} SELECT 'led_' || lower(hex(randomblob(13))), seller_id, 'refund', ?2, line_id, ?1, title, quantity, ?3, -amount, -commission, 0,
            commission - amount, ?6 FROM returned WHERE true ON CONFLICT (order_id, line_id, kind, refund_id) DO NOTHING`,
    args: [id, orderId, currency, JSON.stringify(lines), paymentId, at],
  };
  if (shipping === 0) return [rows];
  return [
    rows,
    {
      sql: `${entry} VALUES ('led_' || lower(hex(randomblob(13))), 'platform', 'refund', ?, 'shipping', ?, 'Shipping', 1, ?, ?, 0, 0, ?, ?)
            ON CONFLICT (order_id, line_id, kind, refund_id) DO NOTHING`,
      args: [orderId, id, currency, -shipping, -shipping, at],
    },
  ];
}

export async function findRefund(db: Database, id: string): Promise<RefundRow | undefined> {
  const { rows } = await db.$client.execute({ sql: 'SELECT * FROM refunds WHERE id = ?', args: [id] });
  return rows[0] && toRefundRow(rows[0]);
}

export async function listRefunds(db: Database, paymentId: string): Promise<RefundRow[]> {
  const sql = 'SELECT * FROM refunds WHERE payment_id = ? ORDER BY created_at, id';
  const { rows } = await db.$client.execute({ sql, args: [paymentId] });
  return rows.map(toRefundRow);
}

export function toRefundRow(row: Row): RefundRow {
  return {
    id: readText(row, 'id'),
    paymentId: readText(row, 'payment_id'),
    orderId: readText(row, 'order_id'),
    cause: readText(row, 'cause'),
    amount: readNumber(row, 'amount'),
    toCard: readNumber(row, 'to_card'),
    shipping: readNumber(row, 'shipping'),
    currency: readText(row, 'currency'),
    lines: readJson(row, 'lines'),
    isRestocked: readNumber(row, 'is_restocked') === 1,
    reason: readText(row, 'reason'),
    status: readWord(row, 'status', ['pending', 'succeeded', 'failed']),
    createdAt: readNumber(row, 'created_at'),
  };
}
