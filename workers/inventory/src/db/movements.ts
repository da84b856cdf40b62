import { decodeCursor, encodeCursor, guard, type Database, type Statement } from '@highstreet/data';
import type { PositionalStatement } from '@highstreet/events';
import type { Row } from '@libsql/client';
import type { Movement } from '../contract/index.ts';
import { readNumber, readOptionalText, readText } from './read-row.ts';

/** What a change of stock has in common: who made it, why and when. */
export type Change = {
  changeId: string;
  actorId: string;
  reason: string;
  note: string | undefined;
  now: number;
};

/** A shelf of one seller, and what is counted on it or by how much it has changed. */
export type ShelfChange = {
  variantId: string;
  locationId: string;
  set?: number | undefined;
  delta?: number | undefined;
};

const WANTED = `SELECT value ->> 'variantId' AS variant_id, value ->> 'locationId' AS location_id,
  value ->> 'set' AS target, value ->> 'delta' AS delta FROM json_each(?)`;

/** Makes the shelves that are not there yet; only a seller's own open locations count. */
export function insertShelves(shelves: readonly ShelfChange[]): Statement {
  return {
    sql: `INSERT INTO stock (variant_id, location_id) SELECT w.variant_id, w.location_id FROM (${WANTED}) w
      JOIN variants v ON v.id = w.variant_id JOIN locations l ON l.id = w.location_id AND l.seller_id = v.seller_id AND l.closed_at IS NULL
      WHERE true ON CONFLICT DO NOTHING`,
    args: [JSON.stringify(shelves)],
  };
}

/** Fails the batch unless the shelf is at this version; one that is not there yet is at 0. */
export function guardShelf({ variantId, locationId }: ShelfChange, version: number): Statement {
  return guard('coalesce((SELECT version FROM stock WHERE variant_id = ? AND location_id = ?), 0) = ?', [
    variantId,
    locationId,
    version,
  ]);
}

/**
 * Writes the changes into the ledger; a shelf that is as it should be gets no line. One that would go below what is promised to orders
 * fails the batch by `movements_keep_promises`, or is left out when the change `skipsPromised`.
 */
export function insertMovements(
  shelves: readonly ShelfChange[],
  { changeId, actorId, reason, note, now }: Change,
  { skipsPromised } = { skipsPromised: false },
): Statement {
  const quantity = 'coalesce(w.target - s.on_hand, w.delta)';
  return {
    sql: `INSERT INTO movements (variant_id, location_id, kind, quantity, level, reason, note, actor_id, change_id, created_at)
      SELECT s.variant_id, s.location_id, CASE WHEN ${quantity} < 0 THEN 'adjusted' WHEN ?2 IN ('received', 'returned') THEN ?2 ELSE 'adjusted' END,
        ${quantity}, s.on_hand + ${quantity}, ?2, ?3, ?4, ?5, ?6
      FROM (${WANTED.replace('?', '?1')}) w JOIN stock s ON s.variant_id = w.variant_id AND s.location_id = w.location_id
      WHERE ${quantity} <> 0 ${skipsPromised ? `AND NOT (${quantity} < 0 AND s.on_hand + ${quantity} < s.reserved)` : ''}`,
    args: [JSON.stringify(shelves), reason, note ?? null, actorId, changeId, now],
  };
}

/** By how much a change has moved what is free; variants whose shelf is only now there are among them. */
export function changeDeltas(shelves: readonly ShelfChange[], changeId: string): PositionalStatement {
  return {
    sql: `SELECT value ->> 'variantId' AS variant_id, 0 AS delta FROM json_each(?)
      UNION ALL SELECT variant_id, quantity FROM movements WHERE change_id = ?`,
    args: [JSON.stringify(shelves), changeId],
  };
}

/** What became of the shelves of a change. */
export function shelfOutcomes(shelves: readonly ShelfChange[], changeId: string): Statement {
  return {
    sql: `SELECT s.variant_id, s.location_id, s.on_hand, coalesce((SELECT m.quantity FROM movements m
        WHERE m.change_id = ? AND m.variant_id = s.variant_id AND m.location_id = s.location_id), 0) AS moved
      FROM (${WANTED}) w JOIN stock s ON s.variant_id = w.variant_id AND s.location_id = w.location_id`,
    args: [changeId, JSON.stringify(shelves)],
  };
}

type LedgerQuery = {
  variantId: string;
  location?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** The ledger of a variant, newest first, each with what was on hand over all locations after it. One round trip. */
export async function listVariantMovements(
  db: Database,
  { variantId, location, cursor, limit }: LedgerQuery,
) {
  const before = cursor === undefined ? undefined : decodeCursor(cursor, 1);
  const { rows } = await db.$client.execute({
    sql: `SELECT * FROM (
        SELECT m.*, (SELECT coalesce(sum(on_hand), 0) FROM stock WHERE variant_id = :variant)
          - coalesce(sum(m.quantity) OVER (ORDER BY m.seq DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS total
        FROM movements m WHERE m.variant_id = :variant
      ) WHERE (:location IS NULL OR location_id = :location) AND (:before IS NULL OR seq < :before) ORDER BY seq DESC LIMIT :limit`,
    args: { variant: variantId, location: location ?? null, before: before?.[0] ?? null, limit: limit + 1 },
  });
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(toMovement),
    nextCursor: last && encodeCursor([readNumber(last, 'seq')]),
  };
}

/** Who moved something, and in what words, is forgotten; what moved stays. */
export function forgetActor(userId: string): Statement {
  return { sql: 'UPDATE movements SET actor_id = NULL, note = NULL WHERE actor_id = ?', args: [userId] };
}

function toMovement(row: Row): Movement {
  return {
    id: `mov_${readNumber(row, 'seq')}`,
    variantId: readText(row, 'variant_id'),
    locationId: readText(row, 'location_id'),
    kind: toKind(readText(row, 'kind')),
    quantity: readNumber(row, 'quantity'),
    level: readNumber(row, 'level'),
    total: readNumber(row, 'total'),
    reason: readOptionalText(row, 'reason'),
    note: readOptionalText(row, 'note'),
    actorId: readOptionalText(row, 'actor_id'),
    orderId: readOptionalText(row, 'order_id'),
    createdAt: new Date(readNumber(row, 'created_at')).toISOString(),
  };
}

function toKind(text: string): Movement['kind'] {
  return text === 'received' || text === 'sold' || text === 'returned' ? text : 'adjusted';
}
