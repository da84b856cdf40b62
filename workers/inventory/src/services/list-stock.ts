import { requireActor } from '@highstreet/http';
import type { AvailabilityList, ListStockQuery, ProductAvailability, StockPage } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { findAvailability, type VariantAvailability } from '../db/availability.ts';
import { listStockItems } from '../db/stock-items.ts';
import { toPublic } from './announce-stock.ts';

/** The actor's own stock; an admin's list is everybody's, or that of one seller. */
export function listStock(ctx: Ctx, query: ListStockQuery): Promise<StockPage> {
  const actor = requireActor(ctx.actor);
  return listStockItems(ctx.db, actor.role === 'admin' ? query.seller : actor.id, query);
}

type Wanted = { variants?: string[] | undefined; products?: string[] | undefined };

/** What everybody may know: variants and products in one round trip, unknown ones as not counted. */
export async function listAvailability(
  { db }: Pick<Ctx, 'db'>,
  { variants = [], products = [] }: Wanted,
): Promise<AvailabilityList> {
  if (variants.length + products.length === 0) return { variants: [], products: [] };
  const found = await findAvailability(db, { variantIds: variants, productIds: products });
  const byId = new Map(found.map((variant) => [variant.variantId, toPublic(variant)]));
  const byProduct = Map.groupBy(found, ({ productId }) => productId);
  return {
    variants: variants.map((variantId) => byId.get(variantId) ?? { variantId, ...UNCOUNTED }),
    products: products.map((productId) => toProduct(productId, byProduct.get(productId) ?? [])),
  };
}

const UNCOUNTED = { available: 0, isTracked: false, isBackorderAllowed: false, isLow: false };

function toProduct(productId: string, variants: VariantAvailability[]): ProductAvailability {
  if (variants.length === 0) return { productId, ...UNCOUNTED };
  const isTracked = variants.every((variant) => variant.isTracked);
  return {
    productId,
    available: variants.reduce((sum, { available }) => sum + available, 0),
    isTracked,
    isBackorderAllowed: variants.some(({ isBackorderAllowed }) => isBackorderAllowed),
    isLow: isTracked && variants.every(({ isLow }) => isLow),
  };
}
