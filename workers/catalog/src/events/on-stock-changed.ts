import { on } from '@highstreet/events';
import { stockChanged } from '@highstreet/inventory/contract';
import { wishlistBackInStock } from '../contract/events.ts';
import type { Ctx } from '../context.ts';
import { followStock, listBackInStock, upsertVariantStock, wasSellable } from '../db/variant-stock.ts';
import { announceProduct } from '../services/announce-change.ts';
import { loadProduct } from '../services/get-product.ts';
import { relistProductStatements } from '../services/index-products.ts';

/** Variants that have just sold out or come back: only then is anything cached or shown out of date. */
const turned = new WeakSet<Ctx>();

/** What can be had is listed so, and wishlists hear of what is back. */
export const onStockChanged = on(stockChanged, {
  writes: async (ctx: Ctx, { data: { variantId, productId, isSellable } }) => {
    if ((await wasSellable(ctx.db, variantId)) !== isSellable) turned.add(ctx);
    return [
      upsertVariantStock({ variantId, productId, isSellable }),
      ctx.emit.each(wishlistBackInStock, listBackInStock(productId)),
      followStock([productId]),
      ...relistProductStatements([productId]),
    ];
  },
  after: async (ctx, { data: { productId } }) => {
    if (!turned.has(ctx)) return;
    const found = await loadProduct(ctx, productId);
    if (!found) return;
    await ctx.cache.invalidate(['products', `product:${productId}`, `product:${found.product.slug}`]);
    announceProduct(ctx, found.product);
    await ctx.live.flush();
  },
});
