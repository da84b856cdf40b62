import { guard, readBatch, type Database, type Statement } from '@highstreet/data';
import type { PositionalStatement } from '@highstreet/events';
import type { StockLine } from '../contract/api.ts';
import {
  availabilityStatement,
  IS_TRACKED,
  toAvailability,
  type VariantAvailability,
} from './availability.ts';
import { readNumber, readText } from './read-row.ts';

export type ReservationStatus = 'reserved' | 'committed' | 'released' | 'expired';
export type Reservation = { status: ReservationStatus; expiresAt: number; lines: StockLine[] };

const WANTED = `SELECT value ->> 'variantId' AS id, sum(value ->> 'quantity') AS quantity FROM json_each(?) GROUP BY 1`;

/** What an order holds or has been refused; undefined when it was never heard of. */
export async function findReservation(db: Database, orderId: string): Promise<Reservation | undefined> {
  const { rows } = await db.$client.execute({
    sql: 'SELECT status, expires_at, lines FROM reservations WHERE order_id = ?',
    args: [orderId],
  });
  const row = rows[0];
  return (
    row && {
      status: toStatus(readText(row, 'status')),
      expiresAt: readNumber(row, 'expires_at'),
      lines: JSON.parse(readText(row, 'lines')),
    }
  );
}

function toStatus(text: string): ReservationStatus {
  return text === 'reserved' || text === 'committed' || text === 'expired' ? text : 'released';
}

/** A new reservation; runs into the primary key when the order is known. */
export function insertReservation(
  orderId: string,
  { lines, expiresAt, now }: { lines: readonly StockLine[]; expiresAt: number; now: number },
): Statement {
  return {
    sql: `INSERT INTO reservations (order_id, status, lines, expires_at, created_at) VALUES (?, 'reserved', ?, ?, ?)`,
    args: [orderId, JSON.stringify(lines), expiresAt, now],
  };
}

/** An expired reservation is asked for again: it begins anew; the batch fails when it has not expired. */
export function renewReservation(orderId: string, expiresAt: number): Statement[] {
  return [
    {
      sql: `UPDATE reservations SET status = 'reserved', expires_at = ?, settled_at = NULL WHERE order_id = ? AND status = 'expired'`,
      args: [expiresAt, orderId],
    },
    guard('changes() > 0', []),
    { sql: 'DELETE FROM reservation_lines WHERE order_id = ?', args: [orderId] },
  ];
}

/**
 * Takes the pieces for a reservation, or fails the batch when one line cannot be had. Each line comes from the location with the most
 * free pieces, and from the next ones when that has not enough; what is missing of a back-order is owed by the first.
 */
export function holdPieces(orderId: string, lines: readonly StockLine[]): Statement[] {
  const wanted = JSON.stringify(lines);
  return [
    guard(
      `NOT EXISTS (SELECT 1 FROM (${WANTED}) w JOIN variants v ON v.id = w.id
        WHERE ${IS_TRACKED} AND NOT v.is_backorder_allowed AND v.free < w.quantity)`,
      [wanted],
    ),
    {
      sql: `INSERT INTO reservation_lines (order_id, variant_id, location_id, quantity)
        SELECT ?, variant_id, location_id, taken FROM (
          SELECT variant_id, location_id,
            max(0, min(free, wanted - before)) + iif(place = 1, max(0, wanted - total), 0) AS taken
          FROM (
            SELECT variant_id, location_id, free, wanted, sum(free) OVER (PARTITION BY variant_id) AS total,
              sum(free) OVER shelves - free AS before, row_number() OVER shelves AS place
            FROM (
              SELECT s.variant_id, s.location_id, max(0, s.on_hand - s.reserved) AS free, w.quantity AS wanted,
                l.closed_at IS NOT NULL AS is_closed, l.is_main
              FROM (${WANTED}) w JOIN variants v ON v.id = w.id JOIN stock s ON s.variant_id = v.id
                JOIN locations l ON l.id = s.location_id
              WHERE v.is_counted
            )
            WINDOW shelves AS (PARTITION BY variant_id ORDER BY free DESC, is_closed, is_main DESC, location_id ROWS UNBOUNDED PRECEDING)
          )
        ) WHERE taken > 0`,
      args: [orderId, wanted],
    },
    {
      sql: `UPDATE stock SET reserved = reserved + l.quantity FROM reservation_lines l
        WHERE l.order_id = ? AND l.variant_id = stock.variant_id AND l.location_id = stock.location_id`,
      args: [orderId],
    },
  ];
}

/** By how much a new reservation lessens what is free. */
export function heldDeltas(orderId: string): PositionalStatement {
  return {
    sql: 'SELECT variant_id, -quantity AS delta FROM reservation_lines WHERE order_id = ?',
    args: [orderId],
  };
}

/** Turns what is reserved into sold; the batch fails when nothing is. What was given back before is not sold. The last answers whose it was. */
export function sellReserved(orderId: string, now: number): Statement[] {
  return [
    {
      sql: `UPDATE reservations SET status = 'committed', settled_at = ? WHERE order_id = ? AND status = 'reserved'`,
      args: [now, orderId],
    },
    guard('changes() > 0', []),
    {
      sql: `UPDATE stock SET reserved = reserved - (l.quantity - l.returned) FROM reservation_lines l
        WHERE l.order_id = ? AND l.variant_id = stock.variant_id AND l.location_id = stock.location_id`,
      args: [orderId],
    },
    {
      sql: `INSERT INTO movements (variant_id, location_id, kind, quantity, level, order_id, created_at)
        SELECT s.variant_id, s.location_id, 'sold', l.returned - l.quantity, s.on_hand - (l.quantity - l.returned), l.order_id, ?
        FROM reservation_lines l JOIN stock s ON s.variant_id = l.variant_id AND s.location_id = l.location_id
        WHERE l.order_id = ? AND l.returned < l.quantity`,
      args: [now, orderId],
    },
    {
      sql: 'SELECT DISTINCT v.seller_id FROM reservation_lines l JOIN variants v ON v.id = l.variant_id WHERE l.order_id = ?',
      args: [orderId],
    },
  ];
}

/** Orders whose time is over and that hold one of these variants, and what there is of these variants now; one round trip. */
export async function findOverdue(
  db: Database,
  variantIds: readonly string[],
  now: number,
): Promise<{ overdue: string[]; available: VariantAvailability[] }> {
  const ids = JSON.stringify(variantIds);
  const [overdue, available] = await readBatch(db, [
    {
      sql: `SELECT order_id FROM reservations r WHERE status = 'reserved' AND expires_at <= ? AND EXISTS (
          SELECT 1 FROM reservation_lines l WHERE l.order_id = r.order_id AND l.variant_id IN (SELECT value FROM json_each(?)))
        ORDER BY expires_at LIMIT 100`,
      args: [now, ids],
    },
    availabilityStatement('SELECT value FROM json_each(?)', [ids]),
  ]);
  return {
    overdue: (overdue?.rows ?? []).map((row) => readText(row, 'order_id')),
    available: (available?.rows ?? []).map(toAvailability),
  };
}

/** Orders whose time is over, the longest overdue first. */
export async function listOverdue(db: Database, now: number, limit: number): Promise<string[]> {
  const { rows } = await db.$client.execute({
    sql: `SELECT order_id FROM reservations WHERE status = 'reserved' AND expires_at <= ? ORDER BY expires_at LIMIT ?`,
    args: [now, limit],
  });
  return rows.map((row) => readText(row, 'order_id'));
}
