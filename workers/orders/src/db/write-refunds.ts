import type { Statement } from '@highstreet/data';

type Refunded = {
  refundId: string;
  orderId: string;
  amount: number;
  currency: string;
  refunded: number;
  isFull: boolean;
  lines: { lineId: string; quantity: number }[];
};

/** Copies a refund, once; what follows it in the batch asks whether it was new by `changes()`. */
export function insertRefund(
  { refundId, orderId, amount, currency, lines }: Refunded,
  at: number,
): Statement {
  const bare = lines.map(({ lineId, quantity }) => ({ lineId, quantity }));
  return {
    sql: `INSERT INTO refunds (id, order_id, amount, currency, lines, created_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    args: [refundId, orderId, amount, currency, JSON.stringify(bare), at],
  };
}

/** The order has given back as much as its refunds say; events may come in any order. */
export function countRefunds({ orderId, isFull }: Refunded, at: number): Statement {
  return {
    sql: `UPDATE orders SET version = version + 1, updated_at = :at,
        refunded = (SELECT sum(amount) FROM refunds WHERE order_id = :order),
        refund_status = iif(:full OR refund_status = 'refunded'
          OR (SELECT sum(amount) FROM refunds WHERE order_id = :order) >= total, 'refunded', 'partially_refunded')
      WHERE id = :order`,
    args: { at, order: orderId, full: isFull ? 1 : 0 },
  };
}
