import { guard, type Statement } from '@highstreet/data';
import type { FulfilmentStatus, Tracking } from '../contract/schemas.ts';

/** Moves a seller's part from a state to another, when it is still there; the batch fails otherwise. */
export function movePart(
  part: { orderId: string; sellerId: string; from: FulfilmentStatus; to: FulfilmentStatus },
  tracking: Tracking | undefined,
  at: number,
): Statement[] {
  const { orderId, sellerId, from, to } = part;
  return [
    {
      sql: `UPDATE fulfilments SET status = :to, carrier = coalesce(:carrier, carrier),
          tracking_number = coalesce(:number, tracking_number), tracking_url = iif(:number IS NULL, tracking_url, :url),
          shipped_at = iif(:to = 'shipped' AND shipped_at IS NULL, :at, shipped_at),
          delivered_at = iif(:to = 'delivered' AND delivered_at IS NULL, :at, delivered_at),
          version = version + 1, updated_at = :at
        WHERE order_id = :order AND seller_id = :seller AND status = :from`,
      args: {
        to,
        from,
        at,
        order: orderId,
        seller: sellerId,
        carrier: tracking?.carrier ?? null,
        number: tracking?.number ?? null,
        url: tracking?.url ?? null,
      },
    },
    guard('changes() = 1', []),
  ];
}

/**
 * Lets the order's status follow from its parts that are not called off: delivered when all are, shipped when all have left, processing
 * as soon as work on one has begun, cancelled when none is left.
 */
export function followParts(orderId: string, at: number): Statement {
  return {
    sql: `UPDATE orders SET version = version + 1, updated_at = ?, status = (
        SELECT CASE WHEN count(*) = 0 THEN 'cancelled'
          WHEN min(status = 'delivered') THEN 'delivered'
          WHEN min(status IN ('shipped', 'delivered')) THEN 'shipped'
          WHEN max(status <> 'confirmed') THEN 'processing'
          ELSE 'confirmed' END
        FROM fulfilments f WHERE f.order_id = orders.id AND f.status <> 'cancelled') WHERE id = ?`,
    args: [at, orderId],
  };
}

/** The lines of these sellers bring nothing any more. */
export function unsellItems(orderId: string, sellerIds: string[]): Statement {
  return {
    sql: `UPDATE order_items SET is_sold = 0 WHERE order_id = ? AND seller_id IN (SELECT value FROM json_each(?))`,
    args: [orderId, JSON.stringify(sellerIds)],
  };
}

/** Keeps why an order was called off, once nothing of it is left. */
export function keepReason(orderId: string, reason: string): Statement {
  return {
    sql: `UPDATE orders SET cancel_reason = ? WHERE id = ? AND status = 'cancelled'`,
    args: [reason, orderId],
  };
}
