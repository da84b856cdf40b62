import type { CouponRefusal, Discount, DiscountCart, GiftCardState } from '@highstreet/promotions/contract';
import type { Ctx } from '../context.ts';
import type { StoredCart } from '../db/carts.ts';
import type { Basket } from './load-basket.ts';

export type JudgedCoupon =
  | { code: string; discount: Discount }
  | { code: string; reason: CouponRefusal | undefined; missing?: number | undefined };

/** What the coupons take off this basket with this price of shipping. One that does not apply is left out and says why. */
export async function judgeCoupons(
  ctx: Ctx,
  basket: Basket,
  shipping: number,
  customerId: string | null,
): Promise<JudgedCoupon[]> {
  const cart = toDiscountCart(basket, shipping);
  const judged = new Map<string, JudgedCoupon>();
  let codes = basket.cart.coupons;
  while (codes.length > 0) {
    const asked = codes;
    const verdict = await ctx.slices.promotions((api) => api.validate(asked, cart, customerId));
    if (verdict.isValid) {
      for (const [index, code] of asked.entries()) {
        const discount =
          verdict.discounts.find((each) => isSame(each.code, code)) ?? verdict.discounts[index];
        judged.set(code, discount ? { code, discount } : { code, reason: 'nothing-applicable' });
      }
      break;
    }
    const refused = asked.find((code) => isSame(code, verdict.code)) ?? asked[0] ?? '';
    judged.set(refused, { code: refused, reason: verdict.reason, missing: verdict.missing });
    codes = asked.filter((code) => code !== refused);
  }
  return basket.cart.coupons.flatMap((code) => judged.get(code) ?? []);
}

/** The basket as promotions see it; what can no longer be bought is not part of it. */
export function toDiscountCart({ cart, lines }: Basket, shipping: number): DiscountCart {
  return {
    currency: cart.currency,
    shipping,
    lines: lines
      .filter(({ state }) => state !== 'gone')
      .map(({ id, productId, facts, unitPrice, quantity }) => ({
        lineId: id,
        productId,
        sellerId: facts?.sellerId ?? '',
        categoryIds: facts?.categoryIds ?? [],
        unitPrice,
        quantity,
      })),
  };
}

/** The gift cards of a cart; one that is not known any more has nothing on it. */
export function readGiftCards(
  ctx: Ctx,
  { giftCards, currency, customerId }: Pick<StoredCart, 'giftCards' | 'currency' | 'customerId'>,
): Promise<GiftCardState[]> {
  return Promise.all(
    giftCards.map(async (code) => {
      const card = await ctx.slices.promotions((api) => api.readGiftCard(code, customerId ?? null));
      const isOurs = card !== null && card.balance.currency === currency;
      return isOurs ? card : { code, balance: { amount: 0, currency }, isUsable: false };
    }),
  );
}

/** What the coupons take off each line and shipping. */
export function sumDiscounts(coupons: readonly JudgedCoupon[]): {
  lines: Map<string, number>;
  shipping: number;
} {
  const lines = new Map<string, number>();
  let shipping = 0;
  for (const coupon of coupons) {
    if (!('discount' in coupon)) continue;
    shipping += coupon.discount.shipping;
    for (const { lineId, amount } of coupon.discount.lines)
      lines.set(lineId, (lines.get(lineId) ?? 0) + amount);
  }
  return { lines, shipping };
}

function isSame(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
