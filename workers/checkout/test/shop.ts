import type { CartOwner } from '../src/cart-owner.ts';
import type { Address, Placement, PlaceOrder } from '../src/contract/index.ts';
import { addCartItem } from '../src/services/change-cart.ts';
import { placeOrder } from '../src/services/place-order.ts';
import { quoteCheckout } from '../src/services/quote-checkout.ts';
import type { TestCtx } from './context.ts';

export const address: Address = {
  name: 'Ada Example',
  line1: 'Hauptstraße 1',
  postalCode: '10115',
  city: 'Berlin',
  country: 'DE',
};

/** Puts pieces of a variant into a cart. */
export async function fillCart(ctx: TestCtx, owner: CartOwner, variantId = 'var_a', quantity = 1) {
  return addCartItem(ctx, owner, { productId: `prd_${variantId}`, variantId, quantity });
}

/** The order that the quote of a cart leads to. */
export async function orderOf(ctx: TestCtx, owner: CartOwner, token = 'test_ok'): Promise<PlaceOrder> {
  const quote = await quoteCheckout(ctx, owner, {
    destination: { country: 'DE' },
    shippingMethodId: 'standard',
  });
  return {
    cartVersion: quote.cart.version,
    expectedTotal: quote.totals.total,
    email: 'guest@highstreet.test',
    shippingAddress: address,
    shippingMethodId: 'standard',
    payment: { provider: 'test', token },
    locale: 'en',
  };
}

/** Buys what is in the cart. */
export async function buy(
  ctx: TestCtx,
  owner: CartOwner,
  token = 'test_ok',
  key = 'key-1',
): Promise<Placement> {
  const { placement } = await placeOrder(ctx, owner, key, await orderOf(ctx, owner, token));
  return placement;
}

/** Counts rows. */
export async function count(ctx: TestCtx, sql: string): Promise<number> {
  const { rows } = await ctx.db.$client.execute(`SELECT count(*) AS n FROM ${sql}`);
  return Number(rows[0]?.['n']);
}

/** What must hold whenever nothing is under way: whoever paid has an order and the other way round, and nothing is held for failed ones. */
export async function findLeaks(
  ctx: TestCtx,
  bought: { variantId: string; stock: number },
): Promise<string[]> {
  const { others } = ctx;
  const leaks: string[] = [];
  const confirmed = [...others.orders.entries()].filter(([, { status }]) => status === 'confirmed');
  const { rows } = await ctx.db.$client.execute(
    'SELECT order_id, status, captured - refunded AS kept FROM provider_charges',
  );
  const paid = new Set(rows.filter(({ kept }) => Number(kept) > 0).map((row) => String(row['order_id'])));
  for (const [id] of confirmed) if (!paid.has(id)) leaks.push(`${id} is confirmed and not paid`);
  for (const id of paid)
    if (others.orders.get(id)?.status !== 'confirmed') leaks.push(`${id} is paid and not confirmed`);
  for (const row of rows)
    if (row['status'] === 'authorized') leaks.push(`${String(row['order_id'])} holds money`);
  for (const [id, { status }] of others.orders) if (status === 'pending') leaks.push(`${id} is pending`);
  const sold = confirmed
    .flatMap(([, { draft }]) => draft.items)
    .reduce((all, { quantity }) => all + quantity, 0);
  if (others.stock.get(bought.variantId) !== bought.stock - sold) leaks.push('stock');
  for (const [code, { uses }] of others.coupons) {
    const used = confirmed.filter(([, { draft }]) => draft.coupons.some((coupon) => coupon.code === code));
    if (uses !== used.length) leaks.push(`coupon ${code}: ${uses}`);
  }
  return leaks;
}
