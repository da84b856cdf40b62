import { writeBatch } from '@highstreet/data';
import { requireActor } from '@highstreet/http';
import type { BulkReport, BulkRow } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { insertMainLocation, listSellerLocations } from '../db/locations.ts';
import {
  changeDeltas,
  insertMovements,
  insertShelves,
  shelfOutcomes,
  type ShelfChange,
} from '../db/movements.ts';
import { readNumber, readText } from '../db/read-row.ts';
import { tellChange } from '../db/tell-change.ts';
import { findBySku, upsertVariants } from '../db/variants.ts';
import { announceStock } from './announce-stock.ts';
import { askCatalog } from './load-item.ts';
import { readStockFile, type FileRow } from './read-stock-file.ts';

const BATCH = 500;
const NAMES = 200;

type Placed = { row: FileRow; shelf: ShelfChange };
const keyOf = ({ variantId, locationId }: ShelfChange) => `${variantId} ${locationId}`;

/** Sets what is on hand as a file says, for the actor's own variants; an admin names the seller. Each row is told what became of it. */
export async function importStock(ctx: Ctx, text: string, seller?: string): Promise<BulkReport> {
  const actor = requireActor(ctx.actor);
  const sellerId = actor.role === 'admin' && seller !== undefined ? seller : actor.id;
  const rows = readStockFile(text);
  const { placed, rejected } = await placeRows(ctx, sellerId, rows);
  const done: BulkRow[] = [];
  for (let from = 0; from < placed.length; from += BATCH)
    done.push(...(await writeRows(ctx, { sellerId, actorId: actor.id }, placed.slice(from, from + BATCH))));
  const all = [...done, ...rejected].toSorted((left, right) => left.line - right.line);
  const count = (outcome: BulkRow['outcome']) => all.filter((row) => row.outcome === outcome).length;
  return { changed: count('changed'), unchanged: count('unchanged'), rejected: count('rejected'), rows: all };
}

/** Finds for each row its variant and its location; the second row for one shelf is refused. */
async function placeRows(ctx: Ctx, sellerId: string, rows: readonly FileRow[]) {
  const [variants, locations] = await Promise.all([
    findVariants(ctx, sellerId, [...new Set(rows.map(({ sku }) => sku))]),
    listSellerLocations(ctx.db, sellerId),
  ]);
  const places = new Map(locations.map(({ id, name }) => [name.toLowerCase(), id]));
  const main = locations.find(({ isMain }) => isMain)?.id;
  const seen = new Set<string>();
  const placed: Placed[] = [];
  const rejected: BulkRow[] = [];
  for (const row of rows) {
    const variantId = variants.get(row.sku);
    const locationId = row.location === '' ? main : places.get(row.location.toLowerCase());
    const shelf = variantId && locationId ? { variantId, locationId, set: row.quantity } : undefined;
    const why =
      row.why ?? (variantId ? (shelf ? (seen.has(keyOf(shelf)) ? 'twice' : undefined) : 'location') : 'sku');
    if (why !== undefined || !shelf) rejected.push({ ...row, outcome: 'rejected', why });
    else {
      seen.add(keyOf(shelf));
      placed.push({ row, shelf });
    }
  }
  return { placed, rejected };
}

/** A seller's variants by SKU; the catalog is asked for those that the own copy lacks. */
async function findVariants(ctx: Ctx, sellerId: string, skus: string[]): Promise<Map<string, string>> {
  const known = await findBySku(ctx.db, sellerId, skus);
  const missing = skus.filter((sku) => sku !== '' && !known.has(sku));
  for (let from = 0; from < missing.length; from += NAMES) {
    const facts = await askCatalog(ctx, { sellerId, skus: missing.slice(from, from + NAMES) });
    if (facts.length > 0) await writeBatch(ctx.db, [upsertVariants(facts)]);
    for (const { sku, variantId } of facts) known.set(sku, variantId);
  }
  return known;
}

async function writeRows(
  ctx: Ctx,
  { sellerId, actorId }: { sellerId: string; actorId: string },
  placed: readonly Placed[],
): Promise<BulkRow[]> {
  const changeId = ctx.newId('chg');
  const shelves = placed.map(({ shelf }) => shelf);
  const change = { changeId, actorId, reason: 'imported', note: undefined, now: ctx.now() };
  const results = await writeBatch(ctx.db, [
    insertMainLocation(sellerId, ctx.now()),
    insertShelves(shelves),
    insertMovements(shelves, change, { skipsPromised: true }),
    shelfOutcomes(shelves, changeId),
    ...tellChange(ctx, changeDeltas(shelves, changeId)),
  ]);
  announceStock(ctx, results.at(-1));
  const outcomes = new Map(
    (results[3]?.rows ?? []).map((row) => [
      `${readText(row, 'variant_id')} ${readText(row, 'location_id')}`,
      { onHand: readNumber(row, 'on_hand'), moved: readNumber(row, 'moved') },
    ]),
  );
  return placed.map(({ row, shelf }) => toOutcome(row, outcomes.get(keyOf(shelf))));
}

function toOutcome(row: FileRow, found: { onHand: number; moved: number } | undefined): BulkRow {
  if (!found) return { ...row, outcome: 'rejected', why: 'sku' };
  const before = found.onHand - found.moved;
  if (found.moved !== 0) return { ...row, outcome: 'changed', before };
  if (found.onHand === row.quantity) return { ...row, outcome: 'unchanged', before };
  return { ...row, outcome: 'rejected', before, why: 'reserved' };
}
