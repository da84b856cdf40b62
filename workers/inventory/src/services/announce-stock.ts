import type { ResultSet } from '@libsql/client/web';
import type { OwnStockChange, StockChange } from '../contract/live.ts';
import type { Ctx } from '../context.ts';
import { findAvailability, toAvailability, type VariantAvailability } from '../db/availability.ts';

/** A message is at most 16 KB, and a file of a thousand rows is not worth a thousand messages: pages read anew when they are looked at. */
const MOST_VARIANTS = 80;
const MOST_PRODUCTS = 50;

/** Shows a change of stock where its products are open, and to their sellers. `answer` is that of `tellChange`'s last statement. */
export function announceStock(ctx: Pick<Ctx, 'live'>, answer: ResultSet | undefined): void {
  announce(ctx, (answer?.rows ?? []).map(toAvailability));
}

/** The same for a change whose answer nobody has seen. */
export async function announceVariants(
  ctx: Pick<Ctx, 'live' | 'db'>,
  variantIds: readonly string[],
): Promise<void> {
  announce(ctx, await findAvailability(ctx.db, { variantIds }));
}

function announce({ live }: Pick<Ctx, 'live'>, changed: readonly VariantAvailability[]): void {
  const products = Map.groupBy(changed, ({ productId }) => productId);
  for (const [productId, variants] of [...products].slice(0, MOST_PRODUCTS)) {
    const data: StockChange = { productId, variants: variants.slice(0, MOST_VARIANTS).map(toPublic) };
    const topic = `product:${productId}`;
    live.add({ topics: [topic], topic, type: 'stock.changed', data });
  }
  for (const [sellerId, variants] of Map.groupBy(changed, (variant) => variant.sellerId)) {
    const isShort = variants.length <= MOST_VARIANTS;
    const data: OwnStockChange = isShort ? { variantIds: variants.map(({ variantId }) => variantId) } : {};
    live.add({ userIds: [sellerId], topic: 'stock', type: 'stock.changed', data });
  }
}

/** What everybody may know of a variant's stock. */
export function toPublic({
  variantId,
  available,
  isTracked,
  isBackorderAllowed,
  isLow,
}: VariantAvailability) {
  return { variantId, available, isTracked, isBackorderAllowed, isLow };
}

/** Tells the sellers that something was sold: what is on hand has changed, what is free has not. */
export function announceSold({ live }: Pick<Ctx, 'live'>, answer: ResultSet | undefined): void {
  for (const row of answer?.rows ?? []) {
    const data: OwnStockChange = {};
    live.add({ userIds: [String(row['seller_id'])], topic: 'stock', type: 'stock.changed', data });
  }
}
