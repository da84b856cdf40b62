import { writeBatch } from '@highstreet/data';
import { NotFound, requireActor, Unavailable, type Actor } from '@highstreet/http';
import { SliceUnavailable } from '@highstreet/resilience';
import type { VariantFacts, VariantSelection } from '@highstreet/catalog/contract';
import type { StockItem } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { findStockItem } from '../db/stock-items.ts';
import { upsertVariants } from '../db/variants.ts';

/** A variant's stock, if it is the actor's own or the actor is an admin; another's is as unknown as any. */
export async function loadOwnItem(ctx: Ctx, variantId: string): Promise<StockItem> {
  const actor = requireActor(ctx.actor);
  const item = (await findStockItem(ctx.db, variantId)) ?? (await learnItem(ctx, variantId));
  if (!item || !canManage(actor, item.sellerId)) throw new NotFound(`There is no variant ${variantId}.`);
  return item;
}

/** Whether the actor may see and change this seller's stock. */
export function canManage(actor: Actor, sellerId: string): boolean {
  return actor.role === 'admin' || (actor.role === 'seller' && actor.id === sellerId);
}

/** A variant that is so new that its event has not come yet. */
async function learnItem(ctx: Ctx, variantId: string): Promise<StockItem | undefined> {
  const facts = await askCatalog(ctx, { variantIds: [variantId] });
  if (facts.length === 0) return undefined;
  await writeBatch(ctx.db, [upsertVariants(facts)]);
  return findStockItem(ctx.db, variantId);
}

/** What the catalog knows; 503 when it does not answer. */
export async function askCatalog(
  ctx: Pick<Ctx, 'readCatalog'>,
  selection: VariantSelection,
): Promise<VariantFacts[]> {
  try {
    return await ctx.readCatalog(selection);
  } catch (error) {
    if (error instanceof SliceUnavailable) throw new Unavailable('The catalog does not answer.', error);
    throw error;
  }
}
