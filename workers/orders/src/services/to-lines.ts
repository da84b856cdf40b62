import type { OrderItem } from '../contract/schemas.ts';

/** Lines as events tell them. */
export function toLines(items: readonly OrderItem[]) {
  return items.map(({ lineId, productId, variantId, sellerId, quantity }) => ({
    lineId,
    productId,
    variantId,
    sellerId,
    quantity,
  }));
}
