import { Conflict, NotFound, Problem, type ProblemType } from '@highstreet/http';
import { checkoutProblems } from '../contract/problems.ts';
import type { Cart } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { findCart, insertCode, onCart, writeCart, type StoredCart } from '../db/carts.ts';
import type { CartOwner } from '../cart-owner.ts';
import { bumpIfChanged } from './change-cart.ts';
import { judgeCoupons, type JudgedCoupon } from './judge-codes.ts';
import { loadBasket, orUnavailable } from './load-basket.ts';
import { showCart } from './show-cart.ts';

const MOST_CODES = 5;

/** Applies a coupon if it takes something off this cart now; else says why not, by a problem type of its own. */
export async function addCartCoupon(ctx: Ctx, owner: CartOwner, given: string): Promise<Cart> {
  const code = given.normalize('NFC').trim().toUpperCase();
  const stored = await loadFilled(ctx, owner);
  if (stored.coupons.length >= MOST_CODES && !stored.coupons.includes(code))
    throw new Conflict(`A cart takes ${MOST_CODES} coupons.`, checkoutProblems.cartFull);
  const basket = await loadBasket(ctx, stored);
  const tried = { ...basket, cart: { ...stored, coupons: [...new Set([...stored.coupons, code])] } };
  const judged = await orUnavailable(() => judgeCoupons(ctx, tried, 0, stored.customerId ?? null));
  const own = judged.find((coupon) => coupon.code === code);
  if (!own || !('discount' in own)) throw refuseCoupon(own);
  return keepCode(ctx, owner, 'coupon', code);
}

export async function removeCartCoupon(ctx: Ctx, owner: CartOwner, code: string): Promise<Cart> {
  return dropCode(ctx, owner, 'coupon', code);
}

/** Pays with a gift card as far as its balance goes. */
export async function addCartGiftCard(ctx: Ctx, owner: CartOwner, given: string): Promise<Cart> {
  const stored = await loadFilled(ctx, owner);
  const card = await orUnavailable(() =>
    ctx.slices.promotions((api) => api.readGiftCard(given, stored.customerId ?? null)),
  );
  if (!card) throw new NotFound('There is no such gift card.', giftCardProblem('unknown'));
  if (stored.giftCards.length >= MOST_CODES && !stored.giftCards.includes(card.code))
    throw new Conflict(`A cart takes ${MOST_CODES} gift cards.`, checkoutProblems.cartFull);
  if (!card.isUsable) throw new Conflict('This gift card cannot be used.', giftCardProblem('blocked'));
  if (card.balance.currency !== stored.currency)
    throw new Conflict(
      `This gift card is worth ${card.balance.currency}.`,
      giftCardProblem('wrong-currency'),
    );
  if (card.balance.amount === 0)
    throw new Conflict('There is nothing left on this gift card.', giftCardProblem('too-little'));
  return keepCode(ctx, owner, 'gift-card', card.code);
}

export async function removeCartGiftCard(ctx: Ctx, owner: CartOwner, code: string): Promise<Cart> {
  return dropCode(ctx, owner, 'gift-card', code);
}

/** The problem type of a coupon that is refused for this reason. */
export function refuseCoupon(coupon: JudgedCoupon | undefined): Problem {
  const reason = (coupon && 'reason' in coupon && coupon.reason) || 'nothing-applicable';
  const missing = coupon && 'missing' in coupon ? coupon.missing : undefined;
  const members = { code: coupon?.code, missing };
  const type = {
    slug: `coupon-${reason}`,
    title: 'Coupon not applicable',
    status: reason === 'unknown' ? 404 : 409,
  };
  if (reason === 'unknown') return new NotFound('There is no such coupon.', type, { members });
  return new Conflict(`The coupon does not apply: ${reason.replaceAll('-', ' ')}.`, type, { members });
}

function giftCardProblem(reason: string): ProblemType {
  const status = reason === 'unknown' ? 404 : 409;
  return { slug: `gift-card-${reason}`, title: 'Gift card not usable', status };
}

async function loadFilled(ctx: Ctx, owner: CartOwner): Promise<StoredCart> {
  const stored = await findCart(ctx.db, owner);
  if (!stored || stored.lines.length === 0)
    throw new Conflict('Put something in the cart first.', checkoutProblems.cartEmpty);
  return stored;
}

async function keepCode(
  ctx: Ctx,
  owner: CartOwner,
  kind: 'coupon' | 'gift-card',
  code: string,
): Promise<Cart> {
  const at = ctx.now();
  const writes = [insertCode(owner, kind, code, at), bumpIfChanged(owner, at)];
  return showCart(ctx, (await writeCart(ctx.db, owner, writes)).cart);
}

async function dropCode(
  ctx: Ctx,
  owner: CartOwner,
  kind: 'coupon' | 'gift-card',
  code: string,
): Promise<Cart> {
  const drop = onCart(owner, 'DELETE FROM cart_codes', [], 'AND kind = ? AND code = ?', [
    kind,
    code.toUpperCase(),
  ]);
  return showCart(ctx, (await writeCart(ctx.db, owner, [drop, bumpIfChanged(owner, ctx.now())])).cart);
}
