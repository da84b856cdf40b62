import { paymentMethodOf } from '../rules/payment-method.ts';
import type { Database, Statement } from '@highstreet/data';
import { readBatch } from '@highstreet/data';
import type { InValue, Row } from '@libsql/client';
import type { PaymentStatus } from '../contract/payment-schemas.ts';
import type { PlacementRow } from './placements.ts';
import { readNumber, readOptionalText, readText, readWord } from './read-row.ts';
import type { z } from 'zod';

const STATUSES = ['pending', 'needs_action', 'authorized', 'captured', 'cancelled', 'failed'] as const;

type Status = z.infer<typeof PaymentStatus>;

export type PaymentRow = {
  id: string;
  orderId: string;
  customerId: string | undefined;
  provider: string;
  method: string;
  reference: string | undefined;
  currency: string;
  amount: number;
  giftCards: number;
  status: Status;
  captured: number;
  refunded: number;
  refundedToCard: number;
  shippingPaid: number;
  shippingRefunded: number;
  createdAt: number;
};

export type PaymentLineRow = {
  lineId: string;
  sellerId: string;
  variantId: string;
  title: string;
  quantity: number;
  amount: number;
  refundedQuantity: number;
  refunded: number;
};

/** The payment of a placement with its lines, as yet unpaid. */
export function insertPayment(row: PlacementRow): Statement[] {
  const { draft, orderId, customerId, currency, toPay, total, createdAt } = row;
  const provider = draft.payment?.provider ?? 'gift-card';
  const lines = draft.order.items.map((item) => ({ ...item, paid: draft.paid.lines[item.lineId] ?? 0 }));
  return [
    {
      sql: `INSERT INTO payments (id, order_id, customer_id, provider, method, currency, amount, gift_cards, status, shipping_paid, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'pending', ?, ?)`,
      args: [
        draft.paymentId,
        orderId,
        customerId ?? null,
        provider,
        paymentMethodOf(draft.payment),
        currency,
        toPay,
        total - toPay,
        draft.paid.shipping,
        createdAt,
      ],
    },
    {
      sql: `INSERT INTO payment_lines (payment_id, line_id, seller_id, variant_id, title, quantity, amount)
            SELECT ?, value ->> 'lineId', value ->> 'sellerId', value ->> 'variantId', value ->> 'title', value ->> 'quantity',
              value ->> 'paid' FROM json_each(?)`,
      args: [draft.paymentId, JSON.stringify(lines)],
    },
  ];
}

/** Changes a payment while `condition` holds. */
export function changePayment(
  id: string,
  set: { status: Status; reference?: string | undefined; captured?: number },
  condition: string,
): Statement {
  const args: InValue[] = [set.status, set.reference ?? null, set.captured ?? null, id];
  return {
    sql: `UPDATE payments SET status = ?, reference = coalesce(?, reference), captured = coalesce(?, captured)
          WHERE id = ? AND ${condition}`,
    args,
  };
}

/** A payment with its lines, by its own id, its order's or the provider's reference. */
export async function findPayment(
  db: Database,
  by: 'id' | 'order_id' | 'reference',
  value: string,
): Promise<{ payment: PaymentRow; lines: PaymentLineRow[] } | undefined> {
  const [payment, lines] = await readBatch(db, [
    { sql: `SELECT * FROM payments WHERE ${by} = ?`, args: [value] },
    {
      sql: `SELECT * FROM payment_lines WHERE payment_id = (SELECT id FROM payments WHERE ${by} = ?) ORDER BY line_id`,
      args: [value],
    },
  ]);
  const row = payment?.rows[0];
  return row && { payment: toPayment(row), lines: (lines?.rows ?? []).map(toPaymentLine) };
}

function toPayment(row: Row): PaymentRow {
  return {
    id: readText(row, 'id'),
    orderId: readText(row, 'order_id'),
    customerId: readOptionalText(row, 'customer_id'),
    provider: readText(row, 'provider'),
    method: readText(row, 'method'),
    reference: readOptionalText(row, 'reference'),
    currency: readText(row, 'currency'),
    amount: readNumber(row, 'amount'),
    giftCards: readNumber(row, 'gift_cards'),
    status: readWord(row, 'status', STATUSES),
    captured: readNumber(row, 'captured'),
    refunded: readNumber(row, 'refunded'),
    refundedToCard: readNumber(row, 'refunded_to_card'),
    shippingPaid: readNumber(row, 'shipping_paid'),
    shippingRefunded: readNumber(row, 'shipping_refunded'),
    createdAt: readNumber(row, 'created_at'),
  };
}

function toPaymentLine(row: Row): PaymentLineRow {
  return {
    lineId: readText(row, 'line_id'),
    sellerId: readText(row, 'seller_id'),
    variantId: readText(row, 'variant_id'),
    title: readText(row, 'title'),
    quantity: readNumber(row, 'quantity'),
    amount: readNumber(row, 'amount'),
    refundedQuantity: readNumber(row, 'refunded_quantity'),
    refunded: readNumber(row, 'refunded'),
  };
}
