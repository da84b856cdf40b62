import { GuardFailed, violatedConstraint, writeBatch } from '@highstreet/data';
import { Conflict, InvalidInput, PreconditionFailed, requireActor } from '@highstreet/http';
import type { AdjustStock, StockItem, StockLevel } from '../contract/index.ts';
import { inventoryProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import { insertMainLocation, mainLocationId } from '../db/locations.ts';
import {
  changeDeltas,
  guardShelf,
  insertMovements,
  insertShelves,
  type ShelfChange,
} from '../db/movements.ts';
import { stockItemStatement, toStockItem } from '../db/stock-items.ts';
import { tellChange } from '../db/tell-change.ts';
import { announceStock } from './announce-stock.ts';
import { loadOwnItem } from './load-item.ts';

/**
 * Sets what is on hand at a location, or moves it by so many pieces. With `ifVersion` a count on top of what moved meanwhile is refused;
 * what is reserved meanwhile is no obstacle. Nothing goes below what is promised to orders.
 */
export async function adjustStock(ctx: Ctx, input: AdjustStock, ifVersion?: number): Promise<StockItem> {
  const actor = requireActor(ctx.actor);
  const item = await loadOwnItem(ctx, input.variantId);
  const shelf: ShelfChange = {
    variantId: item.variantId,
    locationId: input.locationId ?? mainLocationId(item.sellerId),
    set: input.set,
    delta: input.delta,
  };
  const now = ctx.now();
  const changeId = ctx.newId('chg');
  const change = { changeId, actorId: actor.id, reason: input.reason, note: input.note || undefined, now };
  const results = await writeBatch(ctx.db, [
    insertMainLocation(item.sellerId, now),
    ...(ifVersion === undefined || ifVersion === Number.POSITIVE_INFINITY
      ? []
      : [guardShelf(shelf, ifVersion)]),
    insertShelves([shelf]),
    insertMovements([shelf], change),
    stockItemStatement(item.variantId),
    ...tellChange(ctx, changeDeltas([shelf], changeId)),
  ]).catch((error: unknown) => explainRefusal(ctx, shelf, error));
  announceStock(ctx, results.at(-1));
  const row = results.at(-6)?.rows[0];
  const changed = row && toStockItem(row);
  if (!changed?.levels.some(({ locationId }) => locationId === shelf.locationId)) throw unknownLocation();
  return changed;
}

/** The stock of an item at a location. */
export function levelAt(item: StockItem, locationId: string | undefined): StockLevel | undefined {
  return item.levels.find((level) => level.locationId === (locationId ?? mainLocationId(item.sellerId)));
}

async function explainRefusal(
  ctx: Ctx,
  { variantId, locationId }: ShelfChange,
  error: unknown,
): Promise<never> {
  if (error instanceof GuardFailed) {
    const level = levelAt(await loadOwnItem(ctx, variantId), locationId);
    throw new PreconditionFailed('This stock has moved after you read it.', {
      currentVersion: level?.version ?? 0,
      onHand: level?.onHand ?? 0,
    });
  }
  if (violatedConstraint(error)?.startsWith('movements_keep_promises')) {
    const level = levelAt(await loadOwnItem(ctx, variantId), locationId);
    const reserved = Math.max(0, level?.reserved ?? 0);
    throw new Conflict(
      reserved > 0 ? `${reserved} pieces are promised to orders.` : 'There are not so many pieces.',
      inventoryProblems.belowReserved,
      { members: { reserved, onHand: level?.onHand ?? 0 } },
    );
  }
  throw error;
}

function unknownLocation(): InvalidInput {
  const errors = [{ pointer: '/locationId', detail: 'is none of the locations of this seller' }];
  return new InvalidInput('There is no such location.', errors, inventoryProblems.unknownLocation);
}
