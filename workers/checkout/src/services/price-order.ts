import { InvalidInput } from '@highstreet/http';
import type { GiftCardState } from '@highstreet/promotions/contract';
import { checkoutProblems } from '../contract/problems.ts';
import type { Destination } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import type { StoredCart } from '../db/carts.ts';
import { readTaxClasses } from '../db/tax-categories.ts';
import { offerShipping, type OfferedMethod } from '../rules/shipping-rates.ts';
import { isTaxIncluded, taxRate, type TaxClass } from '../rules/tax-rates.ts';
import { computeTotals, type ComputedTotals } from './compute-totals.ts';
import { judgeCoupons, readGiftCards, sumDiscounts, type JudgedCoupon } from './judge-codes.ts';
import { loadBasket, orUnavailable, type Basket, type BasketLine } from './load-basket.ts';

/** A cart with everything that its total depends on. */
export type PricedOrder = {
  basket: Basket;
  coupons: JudgedCoupon[];
  cards: GiftCardState[];
  methods: OfferedMethod[];
  method: OfferedMethod;
  totals: ComputedTotals;
};

/** What a thing weighs whose seller does not say, in grams. */
const USUAL_GRAMS = 400;

/** Prices a cart for a destination. Without a wanted method the cheapest that delivers; one that is not offered there is refused. */
export async function priceOrder(
  ctx: Ctx,
  cart: StoredCart,
  destination: Destination,
  methodId: string | undefined,
): Promise<PricedOrder> {
  const [basket, classes, cards] = await orUnavailable(() =>
    Promise.all([loadBasket(ctx, cart), readTaxClasses(ctx.db, ctx.memory), readGiftCards(ctx, cart)]),
  );
  const bought = basket.lines.filter(({ state }) => state !== 'gone');
  const goods = bought.reduce((all, { unitPrice, quantity }) => all + unitPrice * quantity, 0);
  const grams = bought.reduce(
    (all, { facts, quantity }) => all + (facts?.weight ?? USUAL_GRAMS) * quantity,
    0,
  );
  const { country, region } = destination;
  const methods = offerShipping({ country, grams, goods, currency: cart.currency });
  const method = chooseMethod(methods, methodId);
  const coupons = await orUnavailable(() =>
    judgeCoupons(ctx, basket, method.amount, cart.customerId ?? null),
  );
  const discounts = sumDiscounts(coupons);
  const rateOf = (categoryIds: readonly string[]) => taxRate(classOf(categoryIds, classes), country, region);
  const totals = computeTotals({
    currency: cart.currency,
    isTaxIncluded: isTaxIncluded(country),
    lines: bought.map((line) => toTotalsLine(line, discounts.lines, rateOf(line.facts?.categoryIds ?? []))),
    shipping: { amount: method.amount, discount: discounts.shipping, taxRate: rateOf([]) },
    giftCards: cards.reduce((all, card) => all + (card.isUsable ? card.balance.amount : 0), 0),
  });
  return { basket, coupons, cards, methods, method, totals };
}

function chooseMethod(methods: readonly OfferedMethod[], wanted: string | undefined): OfferedMethod {
  const delivering = methods.filter(({ isPickUp }) => !isPickUp).toSorted((a, b) => a.amount - b.amount);
  const found =
    wanted === undefined ? (delivering[0] ?? methods[0]) : methods.find(({ id }) => id === wanted);
  if (found) return found;
  const pointer = methods.length === 0 ? '/destination/country' : '/shippingMethodId';
  const detail =
    methods.length === 0 ? 'We do not deliver there.' : 'This way of shipping is not offered there.';
  throw new InvalidInput(detail, [{ pointer, detail }], checkoutProblems.noShipping);
}

function classOf(categoryIds: readonly string[], classes: ReadonlyMap<string, TaxClass>): TaxClass {
  for (const id of categoryIds) {
    const own = classes.get(id);
    if (own) return own;
  }
  return 'standard';
}

function toTotalsLine(line: BasketLine, discounts: ReadonlyMap<string, number>, rate: number) {
  const { id, unitPrice, quantity } = line;
  return { lineId: id, unitPrice, quantity, discount: discounts.get(id) ?? 0, taxRate: rate };
}
