import { writeBatch } from '@highstreet/data';
import { NotFound } from '@highstreet/http';
import type { StockItem, StockSettings } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { insertMainLocation, mainLocationId } from '../db/locations.ts';
import { insertShelves } from '../db/movements.ts';
import { stockItemStatement, toStockItem } from '../db/stock-items.ts';
import { tellChange } from '../db/tell-change.ts';
import { updateSettings } from '../db/variants.ts';
import { announceStock } from './announce-stock.ts';
import { loadOwnItem } from './load-item.ts';

/** Changes how a variant is sold. Who begins to count one gets an empty shelf for it at the main location. */
export async function changeSettings(
  ctx: Ctx,
  variantId: string,
  settings: StockSettings,
): Promise<StockItem> {
  const item = await loadOwnItem(ctx, variantId);
  const shelf = { variantId, locationId: mainLocationId(item.sellerId) };
  const begins = settings.isCounted === true && item.levels.length === 0;
  const results = await writeBatch(ctx.db, [
    ...(begins ? [insertMainLocation(item.sellerId, ctx.now()), insertShelves([shelf])] : []),
    updateSettings(variantId, settings),
    stockItemStatement(variantId),
    ...tellChange(ctx, { sql: 'SELECT ? AS variant_id, 0 AS delta', args: [variantId] }),
  ]);
  announceStock(ctx, results.at(-1));
  const row = results.at(-6)?.rows[0];
  if (!row) throw new NotFound(`There is no variant ${variantId}.`);
  return toStockItem(row);
}
