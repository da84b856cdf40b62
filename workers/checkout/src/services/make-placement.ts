import type { OrderItemDraft, OrderTotals } from '@highstreet/orders/contract';
import type { PlaceOrder } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import type { StoredCart } from '../db/carts.ts';
import type { Draft, PlacementRow } from '../db/placements.ts';
import { LEASE_MS } from '../saga/placement-run.ts';
import type { ComputedTotals } from './compute-totals.ts';
import { toDiscountCart } from './judge-codes.ts';
import type { PricedOrder } from './price-order.ts';
import { toCartGiftCards } from './show-cart.ts';

type Parts = {
  cart: StoredCart;
  priced: PricedOrder;
  input: PlaceOrder;
  requestKey: string;
  requestHash: string;
};

/** The placement of a priced cart: all that the saga will do, fixed here. */
export function makePlacement(
  ctx: Ctx,
  { cart, priced, input, requestKey, requestHash }: Parts,
): PlacementRow {
  const orderId = ctx.newId('ord');
  const at = ctx.now();
  const accessKey = newAccessKey();
  const draft = makeDraft(ctx, { orderId, accessKey, cart, priced, input });
  return {
    orderId,
    cartId: cart.id,
    cartVersion: cart.version,
    customerId: cart.customerId,
    requestKey,
    requestHash,
    state: 'placing',
    phase: 'holding',
    draft,
    number: undefined,
    email: input.email,
    accessKey,
    currency: cart.currency,
    total: priced.totals.total,
    toPay: priced.totals.toPay,
    action: undefined,
    reply: undefined,
    failure: undefined,
    steps: [],
    driver: 1,
    leaseUntil: at + LEASE_MS,
    recheckAt: undefined,
    createdAt: at,
    updatedAt: at,
  };
}

type DraftParts = Pick<Parts, 'cart' | 'priced' | 'input'> & { orderId: string; accessKey: string };

function makeDraft(ctx: Ctx, { orderId, accessKey, cart, priced, input }: DraftParts): Draft {
  const { totals, method, coupons, basket, cards } = priced;
  const cardsUsed = toCartGiftCards(cards, totals.total, totals.currency).filter(
    ({ amount }) => amount.amount > 0,
  );
  return {
    order: {
      orderId,
      customerId: cart.customerId ?? null,
      accessKey,
      email: input.email,
      locale: input.locale,
      items: makeItems(priced),
      totals: toOrderTotals(totals),
      coupons: coupons.flatMap((coupon) =>
        'discount' in coupon ? [{ code: coupon.code, amount: coupon.discount.total }] : [],
      ),
      shippingAddress: input.shippingAddress,
      billingAddress: input.billingAddress ?? input.shippingAddress,
      shippingMethod: { id: method.id, name: method.name[input.locale], amount: method.amount },
      note: input.note,
    },
    discountCart: toDiscountCart(basket, method.amount),
    giftCards: cardsUsed.map(({ code, amount }) => ({ code, amount: amount.amount })),
    payment: totals.toPay > 0 ? (input.payment ?? null) : null,
    paymentId: ctx.newId('pay'),
    cartLines: cart.lines.map(({ id, quantity }) => ({ id, quantity })),
    paid: {
      lines: Object.fromEntries(totals.lineTotals.map(({ lineId, paid }) => [lineId, paid])),
      shipping: totals.shippingPaid,
    },
  };
}

function makeItems({ basket, totals }: PricedOrder): OrderItemDraft[] {
  return basket.lines.map((line) => {
    const computed = totals.lineTotals.find(({ lineId }) => lineId === line.id);
    const { facts } = line;
    return {
      lineId: line.id,
      productId: line.productId,
      variantId: line.variantId,
      sellerId: facts?.sellerId ?? '',
      sellerName: facts?.sellerName ?? '',
      slug: facts?.slug ?? '',
      title: facts?.title ?? line.title,
      options: facts?.optionValues ?? [],
      sku: facts?.sku ?? '',
      image: facts?.image ?? null,
      unitPrice: line.unitPrice,
      quantity: line.quantity,
      discount: computed?.discount ?? 0,
      tax: computed?.tax ?? 0,
    };
  });
}

function toOrderTotals(totals: ComputedTotals): OrderTotals {
  const { currency, lines, discount, shipping, taxAdded, taxIncluded, giftCards, total } = totals;
  return { currency, lines, discount, shipping, taxAdded, taxIncluded, giftCards, total };
}

/** 128 random bits: whoever has it may read the order. */
function newAccessKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
