import type { Discount, DiscountCart, DiscountLine } from '../contract/index.ts';
import { apportion, percentOf, type Share } from './apportion.ts';

/** What of a coupon decides how much it takes off. Percentage: `value` in hundredths of a percent; fixed: in minor units. */
export type CouponTerms = {
  id: string;
  sellerId: string | null;
  type: Discount['type'];
  value: number;
  applicableCategories: readonly string[];
  applicableProducts: readonly string[];
};

/** A coupon with the code by which the customer uses it. */
export type CouponInHand = { code: string; coupon: CouponTerms };

const TURNS = { percentage: 0, fixed: 1, free_shipping: 2 } as const;

/**
 * What each coupon takes off a cart. Percentages come first, then fixed amounts, then shipping, each on what is left, so that neither
 * the order of the codes nor that of the lines matters and nothing goes below zero.
 */
export function applyCoupons(coupons: readonly CouponInHand[], cart: DiscountCart): Discount[] {
  const left = new Map(cart.lines.map((line) => [line.lineId, amountOf(line)]));
  let shipping = cart.shipping;
  const byTurn = coupons.toSorted(
    (a, b) => TURNS[a.coupon.type] - TURNS[b.coupon.type] || (a.coupon.id < b.coupon.id ? -1 : 1),
  );
  return byTurn.map(({ code, coupon }) => {
    const off = coupon.type === 'free_shipping' ? new Map<string, number>() : linesOff(coupon, cart, left);
    for (const [lineId, amount] of off) left.set(lineId, (left.get(lineId) ?? 0) - amount);
    const shippingOff = coupon.type === 'free_shipping' ? shippingOffOf(coupon, cart, shipping) : 0;
    shipping -= shippingOff;
    return toDiscount(code, coupon, off, shippingOff);
  });
}

/** The lines that a coupon is good for: of its seller, and of its categories or products where it names any. */
export function applicableLines(
  coupon: Omit<CouponTerms, 'id' | 'type' | 'value'>,
  lines: readonly DiscountLine[],
): DiscountLine[] {
  const { applicableCategories: categories, applicableProducts: products } = coupon;
  const isOpen = categories.length === 0 && products.length === 0;
  return ofSeller(coupon, lines).filter(
    ({ productId, categoryIds }) =>
      isOpen || products.includes(productId) || categoryIds.some((id) => categories.includes(id)),
  );
}

/** The lines whose seller the coupon is of; all for one of the house. */
export function ofSeller(coupon: { sellerId: string | null }, lines: readonly DiscountLine[]) {
  return lines.filter(({ sellerId }) => coupon.sellerId === null || sellerId === coupon.sellerId);
}

export function amountOf({ unitPrice, quantity }: DiscountLine): number {
  return unitPrice * quantity;
}

function linesOff(
  coupon: CouponTerms,
  cart: DiscountCart,
  left: ReadonlyMap<string, number>,
): Map<string, number> {
  const shares: Share[] = applicableLines(coupon, cart.lines).map(({ lineId }) => ({
    id: lineId,
    amount: left.get(lineId) ?? 0,
  }));
  const sum = shares.reduce((all, { amount }) => all + BigInt(amount), 0n);
  const total = coupon.type === 'percentage' ? percentOf(sum, coupon.value) : min(BigInt(coupon.value), sum);
  return apportion(total, shares);
}

/** A seller's coupon pays the part of the shipping that the seller's goods have in the cart's value, rounded down. */
function shippingOffOf(coupon: CouponTerms, cart: DiscountCart, shipping: number): number {
  const own = ofSeller(coupon, cart.lines);
  if (own.length === cart.lines.length) return shipping;
  const [part, all] = [sumOf(own), sumOf(cart.lines)];
  return all === 0n ? 0 : Number(min((BigInt(cart.shipping) * part) / all, BigInt(shipping)));
}

/** What lines cost altogether, in minor units. */
export function sumOf(lines: readonly DiscountLine[]): bigint {
  return lines.reduce((all, line) => all + BigInt(amountOf(line)), 0n);
}

function toDiscount(code: string, coupon: CouponTerms, off: Map<string, number>, shipping: number): Discount {
  const lines = [...off].flatMap(([lineId, amount]) => (amount > 0 ? [{ lineId, amount }] : []));
  const total = lines.reduce((all, { amount }) => all + amount, shipping);
  return { couponId: coupon.id, code, type: coupon.type, lines, shipping, total };
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
