import type { Variant } from '@highstreet/catalog/contract';

/** A change of many prices: by percent of the price, or by an amount in minor units. Both may be negative. */
export type PriceChange = { kind: 'percent'; percent: number } | { kind: 'amount'; amount: number };

/** A price after the change, in whole minor units; never below zero. */
export function changePrice(minor: number, change: PriceChange): number {
  const next =
    change.kind === 'percent' ? Math.round((minor * (100 + change.percent)) / 100) : minor + change.amount;
  return Math.max(0, next);
}

/** The variants of a product with changed prices; with `keepsOld` the price before is shown beside a lower one. */
export function changeVariantPrices(variants: Variant[], change: PriceChange, keepsOld: boolean): Variant[] {
  return variants.map((variant) => {
    if (variant.price === undefined) return variant;
    const { amount, currency } = variant.price;
    const next = changePrice(amount, change);
    const before = keepsOld && next < amount ? { compareAtPrice: { amount, currency } } : {};
    return { ...variant, ...before, price: { amount: next, currency } };
  });
}
