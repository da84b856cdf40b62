import { Conflict } from '@highstreet/http';
import { checkoutProblems } from '../contract/problems.ts';
import type { Quote, QuoteRequest, Totals } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { findCart } from '../db/carts.ts';
import type { CartOwner } from '../cart-owner.ts';
import { taxName } from '../rules/tax-rates.ts';
import type { ComputedTotals } from './compute-totals.ts';
import { priceOrder, type PricedOrder } from './price-order.ts';
import { toCart } from './show-cart.ts';

/** What the cart costs when it goes there. */
export async function quoteCheckout(ctx: Ctx, owner: CartOwner, request: QuoteRequest): Promise<Quote> {
  const cart = await findCart(ctx.db, owner);
  if (!cart || cart.lines.length === 0)
    throw new Conflict('There is nothing in the cart.', checkoutProblems.cartEmpty);
  const priced = await priceOrder(ctx, cart, request.destination, request.shippingMethodId);
  return toQuote(priced, request.destination.country);
}

/** A priced order as clients see it. */
export function toQuote(
  { basket, coupons, cards, methods, method, totals }: PricedOrder,
  country: string,
): Quote {
  const money = (amount: number) => ({ amount, currency: totals.currency });
  return {
    cart: toCart(basket, coupons, cards),
    shippingMethods: methods.map(({ id, name, amount, minDays, maxDays, isPickUp, freeAbove }) => ({
      id,
      name: name.en,
      amount: money(amount),
      minDays,
      maxDays,
      isPickUp,
      freeAbove: freeAbove === undefined ? undefined : money(freeAbove),
    })),
    shippingMethodId: method.id,
    totals: toTotals(totals),
    taxes: totals.taxes.map(({ rate, amount, isIncluded }) => ({
      name: taxName(country),
      rate: rate / 100,
      amount: money(amount),
      isIncluded,
    })),
  };
}

function toTotals(totals: ComputedTotals): Totals {
  const money = (amount: number) => ({ amount, currency: totals.currency });
  return {
    lines: money(totals.lines),
    discount: money(totals.discount),
    shipping: money(totals.shipping),
    shippingDiscount: money(totals.shippingDiscount),
    taxAdded: money(totals.taxAdded),
    taxIncluded: money(totals.taxIncluded),
    total: money(totals.total),
    giftCards: money(totals.giftCards),
    toPay: money(totals.toPay),
  };
}
