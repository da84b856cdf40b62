import type { GiftCardState } from '@highstreet/promotions/contract';
import { SliceUnavailable } from '@highstreet/resilience';
import type { Cart, CartChange, CartCoupon, CartGiftCard, CartLine } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import type { StoredCart } from '../db/carts.ts';
import { judgeCoupons, readGiftCards, sumDiscounts, type JudgedCoupon } from './judge-codes.ts';
import { loadBasket, type Basket, type BasketLine } from './load-basket.ts';

/** The cart as the customer sees it: prices and stock of now, coupons judged, and what has changed. */
export async function showCart(ctx: Ctx, cart: StoredCart | undefined): Promise<Cart> {
  if (!cart) return emptyCart;
  const basket = await loadBasket(ctx, cart);
  const [coupons, giftCards] = await Promise.all([
    orWithout(judgeCoupons(ctx, basket, 0, cart.customerId ?? null), () =>
      cart.coupons.map((code) => ({ code, reason: undefined })),
    ),
    orWithout(readGiftCards(ctx, cart), () => []),
  ]);
  return toCart(basket, coupons, giftCards);
}

/** A basket with what its codes are worth, as clients see it. */
export function toCart(
  basket: Basket,
  coupons: readonly JudgedCoupon[],
  cards: readonly GiftCardState[],
): Cart {
  const { id, version, currency } = basket.cart;
  const money = (amount: number) => ({ amount, currency });
  const discounts = sumDiscounts(coupons);
  const lines = basket.lines.map((line) => toCartLine(line, currency, discounts.lines.get(line.id) ?? 0));
  const bought = lines.filter(({ state }) => state !== 'gone');
  const goods = bought.reduce((all, { total }) => all + total.amount, 0);
  const discount = bought.reduce((all, line) => all + line.discount.amount, 0);
  return {
    id,
    version,
    currency,
    count: basket.lines.reduce((all, { quantity }) => all + quantity, 0),
    lines,
    coupons: coupons.map((coupon) => toCartCoupon(coupon, currency)),
    giftCards: toCartGiftCards(cards, goods - discount, currency),
    totals: { lines: money(goods), discount: money(discount), total: money(goods - discount) },
    changes: basket.lines.flatMap((line) => changesOf(line, currency)),
    isReady: lines.length > 0 && lines.every(({ state }) => state === 'ok'),
    isStockKnown: basket.isStockKnown,
  };
}

const none = { amount: 0, currency: 'EUR' };

/** A cart that nobody has put anything in. */
export const emptyCart: Cart = {
  id: null,
  version: 0,
  currency: 'EUR',
  count: 0,
  lines: [],
  coupons: [],
  giftCards: [],
  totals: { lines: none, discount: none, total: none },
  changes: [],
  isReady: false,
  isStockKnown: true,
};

function toCartLine(line: BasketLine, currency: string, discount: number): CartLine {
  const { facts, unitPrice, quantity } = line;
  return {
    id: line.id,
    productId: line.productId,
    variantId: line.variantId,
    sellerId: facts?.sellerId ?? '',
    sellerName: facts?.sellerName ?? '',
    slug: facts?.slug ?? line.productId,
    title: facts?.title ?? line.title,
    options: facts?.optionValues ?? [],
    image: facts?.image ?? null,
    unitPrice: { amount: unitPrice, currency },
    quantity,
    total: { amount: unitPrice * quantity, currency },
    discount: { amount: Math.min(discount, unitPrice * quantity), currency },
    state: line.state,
    available: line.available,
    isLow: line.isLow,
  };
}

function changesOf(line: BasketLine, currency: string): CartChange[] {
  const about = { lineId: line.id, title: line.facts?.title ?? line.title };
  if (line.state === 'gone') return line.seenState === 'gone' ? [] : [{ ...about, kind: 'gone' }];
  const changes: CartChange[] = [];
  if (line.unitPrice !== line.seenPrice) {
    const [before, after] = [line.seenPrice, line.unitPrice].map((amount) => ({ amount, currency }));
    changes.push({ ...about, kind: 'price', before, after });
  }
  if (line.state !== 'ok' && line.state !== line.seenState)
    changes.push({ ...about, kind: 'stock', available: line.available ?? 0 });
  return changes;
}

function toCartCoupon(coupon: JudgedCoupon, currency: string): CartCoupon {
  if ('discount' in coupon) {
    const { type, total } = coupon.discount;
    const isFreeShipping = type === 'free_shipping';
    return { code: coupon.code, isApplied: true, amount: { amount: total, currency }, isFreeShipping };
  }
  const missing = coupon.missing === undefined ? undefined : { amount: coupon.missing, currency };
  const { code, reason } = coupon;
  return { code, isApplied: false, amount: { amount: 0, currency }, isFreeShipping: false, reason, missing };
}

/** Each card pays what the ones before it left. */
export function toCartGiftCards(
  cards: readonly GiftCardState[],
  total: number,
  currency: string,
): CartGiftCard[] {
  let left = total;
  return cards.map(({ code, balance, isUsable }) => {
    const amount = isUsable ? Math.max(0, Math.min(balance.amount, left)) : 0;
    left -= amount;
    return { code, balance: { amount: balance.amount, currency }, amount: { amount, currency }, isUsable };
  });
}

/** A cart is shown without what its codes are worth while promotions do not answer. */
async function orWithout<T>(work: Promise<T>, instead: () => T): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof SliceUnavailable) return instead();
    throw cause;
  }
}
