import { GuardFailed, guard } from '@highstreet/data';
import { Conflict, NotFound } from '@highstreet/http';
import { checkoutProblems } from '../contract/problems.ts';
import type { AddCartItem, Cart } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { bumpCart, findCart, onCart, ownedBy, touchCart, upsertLine, writeCart } from '../db/carts.ts';
import type { CartOwner } from '../cart-owner.ts';
import { isOffered, loadBasket, readFacts } from './load-basket.ts';
import { showCart } from './show-cart.ts';

const MOST_LINES = 100;

export async function getCart(ctx: Ctx, owner: CartOwner): Promise<Cart> {
  return showCart(ctx, await findCart(ctx.db, owner));
}

/** Puts pieces of a variant in, at most 100 lines of one currency; what is there already grows. */
export async function addCartItem(ctx: Ctx, owner: CartOwner, item: AddCartItem): Promise<Cart> {
  const facts = (await readFacts(ctx, [item.variantId])).get(item.variantId);
  if (!isOffered(facts) || facts.productId !== item.productId)
    throw new NotFound('This cannot be bought any more.', checkoutProblems.notOffered);
  const at = ctx.now();
  const { productId, title, price, currency } = facts;
  const line = { id: ctx.newId('crl'), variantId: item.variantId, productId, title, quantity: item.quantity };
  const owned = ownedBy(owner);
  const lines = `SELECT count(*) FROM cart_lines l JOIN carts c ON c.id = l.cart_id WHERE ${qualified(owned.sql)}`;
  try {
    const { cart } = await writeCart(ctx.db, owner, [
      touchCart(owner, ctx.newId('crt'), currency, at),
      guard(`(SELECT currency FROM carts WHERE ${owned.sql}) = ?`, [...owned.args, currency]),
      upsertLine(owner, { ...line, seenPrice: price, addedAt: at }),
      guard(`(${lines}) <= ${MOST_LINES}`, owned.args),
    ]);
    return await showCart(ctx, cart);
  } catch (error) {
    if (!(error instanceof GuardFailed)) throw error;
    throw await explain(ctx, owner, currency);
  }
}

/** Sets the quantity of a line. */
export async function changeCartItem(
  ctx: Ctx,
  owner: CartOwner,
  lineId: string,
  quantity: number,
): Promise<Cart> {
  const { cart, results } = await writeCart(ctx.db, owner, [
    onCart(owner, 'UPDATE cart_lines SET quantity = ?', [quantity], 'AND id = ?', [lineId]),
    bumpIfChanged(owner, ctx.now()),
  ]);
  if (results[0]?.rowsAffected === 0) throw new NotFound('This line is not in the cart.');
  return showCart(ctx, cart);
}

/** Takes a line out. */
export async function removeCartItem(ctx: Ctx, owner: CartOwner, lineId: string): Promise<Cart> {
  const { cart } = await writeCart(ctx.db, owner, [
    onCart(owner, 'DELETE FROM cart_lines', [], 'AND id = ?', [lineId]),
    bumpIfChanged(owner, ctx.now()),
  ]);
  return showCart(ctx, cart);
}

/** Takes everything out, codes too. */
export async function clearCart(ctx: Ctx, owner: CartOwner): Promise<Cart> {
  const { cart } = await writeCart(ctx.db, owner, [
    onCart(owner, 'DELETE FROM cart_codes', []),
    onCart(owner, 'DELETE FROM cart_lines', []),
    bumpCart(owner, ctx.now()),
  ]);
  return showCart(ctx, cart);
}

/** Prices and stock of now are what the customer knows; the cart itself stays as it is. */
export async function markCartSeen(ctx: Ctx, owner: CartOwner): Promise<Cart> {
  const stored = await findCart(ctx.db, owner);
  if (!stored) return showCart(ctx, stored);
  const basket = await loadBasket(ctx, stored);
  const seen = basket.lines.map(({ id, unitPrice, state }) => ({ id, unitPrice, state }));
  const { cart } = await writeCart(ctx.db, owner, [
    {
      sql: `UPDATE cart_lines SET seen_price = s.value ->> 'unitPrice', seen_state = s.value ->> 'state'
            FROM json_each(?) s WHERE cart_lines.id = s.value ->> 'id' AND cart_lines.cart_id = ?`,
      args: [JSON.stringify(seen), stored.id],
    },
  ]);
  return showCart(ctx, cart);
}

/** A new version only if the statement before it changed something. */
export function bumpIfChanged(owner: CartOwner, at: number) {
  const { sql, args } = bumpCart(owner, at);
  return { sql: `${sql} AND changes() > 0`, args };
}

async function explain(ctx: Ctx, owner: CartOwner, currency: string): Promise<Conflict> {
  const cart = await findCart(ctx.db, owner);
  if (cart && cart.currency !== currency)
    return new Conflict(
      `Everything in this cart is priced in ${cart.currency}; buy it first.`,
      checkoutProblems.otherCurrency,
    );
  return new Conflict(`A cart holds ${MOST_LINES} different things.`, checkoutProblems.cartFull);
}

function qualified(condition: string): string {
  return condition.replaceAll(/\b(id|customer_id)\b/g, 'c.$1');
}
