import type { Database, Statement } from '@highstreet/data';
import type { Row } from '@libsql/client';
import type { Location } from '../contract/index.ts';
import { readFlag, readNumber, readText } from './read-row.ts';

const MAIN = 'Main';
const COLUMNS = `l.id, l.seller_id, l.name, l.is_main,
  (SELECT coalesce(sum(s.on_hand), 0) FROM stock s WHERE s.location_id = l.id) AS on_hand`;

/** The id of a seller's main location, which is there as soon as something is kept in it. */
export function mainLocationId(sellerId: string): string {
  return `loc_${sellerId.replace(/^usr_/, '')}`;
}

/** Makes a seller's main location unless it is there. */
export function insertMainLocation(sellerId: string, now: number): Statement {
  return {
    sql: `INSERT INTO locations (id, seller_id, name, is_main, created_at) VALUES (?, ?, '${MAIN}', 1, ?) ON CONFLICT DO NOTHING`,
    args: [mainLocationId(sellerId), sellerId, now],
  };
}

/** A seller's open locations, the main one first, also while nothing is kept there. */
export async function listSellerLocations(db: Database, sellerId: string): Promise<Location[]> {
  const { rows } = await db.$client.execute({
    sql: `SELECT ${COLUMNS} FROM locations l WHERE l.seller_id = ? AND l.closed_at IS NULL ORDER BY l.is_main DESC, l.name, l.id`,
    args: [sellerId],
  });
  const found = rows.map(toLocation);
  if (found.some(({ isMain }) => isMain)) return found;
  return [{ id: mainLocationId(sellerId), sellerId, name: MAIN, isMain: true, onHand: 0 }, ...found];
}

export async function findLocation(db: Database, id: string): Promise<Location | undefined> {
  const { rows } = await db.$client.execute({
    sql: `SELECT ${COLUMNS} FROM locations l WHERE l.id = ? AND l.closed_at IS NULL`,
    args: [id],
  });
  return rows[0] && toLocation(rows[0]);
}

export function insertLocation({
  id,
  sellerId,
  name,
  now,
}: {
  id: string;
  sellerId: string;
  name: string;
  now: number;
}): Statement {
  return {
    sql: 'INSERT INTO locations (id, seller_id, name, created_at) VALUES (?, ?, ?, ?)',
    args: [id, sellerId, name, now],
  };
}

export function renameLocation(id: string, name: string): Statement {
  return { sql: 'UPDATE locations SET name = ?, version = version + 1 WHERE id = ?', args: [name, id] };
}

/** Closes a location unless it is the main one or something is kept or promised there. */
export function closeLocation(id: string, now: number): Statement {
  return {
    sql: `UPDATE locations SET closed_at = ?, version = version + 1 WHERE id = ? AND is_main = 0 AND closed_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM stock s WHERE s.location_id = locations.id AND (s.on_hand <> 0 OR s.reserved <> 0))`,
    args: [now, id],
  };
}

/** What a seller has called the places is forgotten. */
export function forgetNames(sellerId: string): Statement {
  return { sql: `UPDATE locations SET name = id WHERE seller_id = ?`, args: [sellerId] };
}

function toLocation(row: Row): Location {
  return {
    id: readText(row, 'id'),
    sellerId: readText(row, 'seller_id'),
    name: readText(row, 'name'),
    isMain: readFlag(row, 'is_main'),
    onHand: readNumber(row, 'on_hand'),
  };
}
