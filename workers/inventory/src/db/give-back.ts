import type { Statement } from '@highstreet/data';
import type { PositionalStatement } from '@highstreet/events';
import type { StockLine } from '../contract/api.ts';

/** Which pieces go back: a query with `order_id`, `variant_id`, `location_id`, `quantity` and the order's `status`, stable until `settle`. */
type Pieces = PositionalStatement;

const OUTSTANDING = `SELECT l.order_id, l.variant_id, l.location_id, l.quantity - l.returned AS quantity, r.status
  FROM reservations r JOIN reservation_lines l ON l.order_id = r.order_id WHERE l.quantity > l.returned`;

/** All that an order has reserved or bought and not given back. */
export function allOf(orderId: string): Pieces {
  return {
    sql: `${OUTSTANDING} AND r.order_id = ? AND r.status IN ('reserved', 'committed')`,
    args: [orderId],
  };
}

/** All that these orders hold though their time is over. */
export function overdueOf(orderIds: readonly string[], now: number): Pieces {
  return {
    sql: `${OUTSTANDING} AND r.status = 'reserved' AND r.expires_at <= ? AND r.order_id IN (SELECT value FROM json_each(?))`,
    args: [now, JSON.stringify(orderIds)],
  };
}

/** What a return puts back, as `insertRestock` has dealt it out; nothing when it has taken effect before. */
export function returnedBy(returnId: string): Pieces {
  return {
    sql: `SELECT x.order_id, l.variant_id, l.location_id, l.quantity, r.status FROM restocks x
      JOIN restock_lines l ON l.return_id = x.return_id JOIN reservations r ON r.order_id = x.order_id
      WHERE x.return_id = ? AND x.is_done = 0`,
    args: [returnId],
  };
}

/** Puts pieces back: reserved ones are free again, sold ones come in by the ledger. */
export function putBack({ sql, args }: Pieces, now: number): Statement[] {
  return [
    {
      sql: `UPDATE stock SET reserved = reserved - p.quantity FROM (
          SELECT variant_id, location_id, sum(quantity) AS quantity FROM (${sql}) WHERE status = 'reserved' GROUP BY 1, 2
        ) p WHERE p.variant_id = stock.variant_id AND p.location_id = stock.location_id`,
      args: [...args],
    },
    {
      sql: `INSERT INTO movements (variant_id, location_id, kind, quantity, level, order_id, created_at)
        SELECT s.variant_id, s.location_id, 'returned', p.quantity, s.on_hand + p.quantity, p.order_id, ?
        FROM (${sql}) p JOIN stock s ON s.variant_id = p.variant_id AND s.location_id = p.location_id WHERE p.status = 'committed'`,
      args: [now, ...args],
    },
  ];
}

/** By how much what is free has grown. */
export function returnedDeltas({ sql, args }: Pieces): PositionalStatement {
  return { sql: `SELECT variant_id, quantity AS delta FROM (${sql})`, args };
}

/** One row per order, for its event `stock.released`. */
export function releasedFacts(
  { sql, args }: Pieces,
  reason: 'released' | 'expired' | 'returned',
): PositionalStatement {
  return {
    sql: `SELECT order_id AS subject, json_object('orderId', order_id, 'reason', '${reason}',
        'lines', json_group_array(json_object('variantId', variant_id, 'quantity', quantity))) AS data
      FROM (SELECT order_id, variant_id, sum(quantity) AS quantity FROM (${sql}) GROUP BY 1, 2) GROUP BY order_id`,
    args,
  };
}

/** The order is over: whatever it had is given back. An order that was never heard of is noted, so that it cannot be reserved later. */
export function settleReleased(orderId: string, now: number): Statement[] {
  return [
    { sql: 'UPDATE reservation_lines SET returned = quantity WHERE order_id = ?', args: [orderId] },
    {
      sql: `INSERT INTO reservations (order_id, status, lines, expires_at, created_at, settled_at) VALUES (?1, 'released', '[]', ?2, ?2, ?2)
        ON CONFLICT (order_id) DO UPDATE SET status = 'released', settled_at = ?2 WHERE status <> 'released'`,
      args: [orderId, now],
    },
  ];
}

/** The time of these orders is over. */
export function settleExpired(orderIds: readonly string[], now: number): Statement {
  return {
    sql: `UPDATE reservations SET status = 'expired', settled_at = ?1
      WHERE status = 'reserved' AND expires_at <= ?1 AND order_id IN (SELECT value FROM json_each(?2))`,
    args: [now, JSON.stringify(orderIds)],
  };
}

/** Notes a return and deals its pieces out to where they came from, never more than the order still has. Once per `returnId`. */
export function insertRestock(
  { orderId, returnId, now }: { orderId: string; returnId: string; now: number },
  lines: readonly StockLine[],
): Statement[] {
  return [
    {
      sql: `INSERT INTO restocks (return_id, order_id, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
      args: [returnId, orderId, now],
    },
    {
      sql: `INSERT INTO restock_lines (return_id, variant_id, location_id, quantity)
        SELECT ?, variant_id, location_id, min(quantity, wanted - before) FROM (
          SELECT o.variant_id, o.location_id, o.quantity, w.quantity AS wanted,
            sum(o.quantity) OVER (PARTITION BY o.variant_id ORDER BY o.location_id ROWS UNBOUNDED PRECEDING) - o.quantity AS before
          FROM (SELECT value ->> 'variantId' AS id, sum(value ->> 'quantity') AS quantity FROM json_each(?) GROUP BY 1) w
            JOIN (${OUTSTANDING} AND r.order_id = ? AND r.status IN ('reserved', 'committed')) o ON o.variant_id = w.id
        ) WHERE before < wanted AND EXISTS (SELECT 1 FROM restocks WHERE return_id = ? AND is_done = 0)`,
      args: [returnId, JSON.stringify(lines), orderId, returnId],
    },
  ];
}

/** The return has taken effect. */
export function settleRestock(returnId: string): Statement[] {
  return [
    {
      sql: `UPDATE reservation_lines AS l SET returned = l.returned + b.quantity FROM restock_lines b JOIN restocks x ON x.return_id = b.return_id
        WHERE x.return_id = ? AND x.is_done = 0 AND l.order_id = x.order_id AND l.variant_id = b.variant_id AND l.location_id = b.location_id`,
      args: [returnId],
    },
    { sql: 'UPDATE restocks SET is_done = 1 WHERE return_id = ?', args: [returnId] },
  ];
}
