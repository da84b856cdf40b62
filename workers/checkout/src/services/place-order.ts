import { violatedConstraint, writeBatch } from '@highstreet/data';
import { Conflict, hash, InvalidInput } from '@highstreet/http';
import { checkoutProblems } from '../contract/problems.ts';
import type { Placement, PlaceOrder } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { findCart, type StoredCart } from '../db/carts.ts';
import type { CartOwner } from '../cart-owner.ts';
import { insertPayment } from '../db/payments.ts';
import { findSamePlacement, insertPlacement, type PlacementRow } from '../db/placements.ts';
import { awaitOutcome } from '../saga/await-outcome.ts';
import { checkPlaceOrder } from './check-place-order.ts';
import { makePlacement } from './make-placement.ts';
import { priceOrder, type PricedOrder } from './price-order.ts';
import { toQuote } from './quote-checkout.ts';
import { showPlacement } from './show-placement.ts';

type Placed = { placement: Placement; isAtRest: boolean };

/**
 * Buys what is in the cart. The same key, or another one for the same version of the cart, leads to the one order there is; a failed one does
 * not stand in the way of the next. Waits two seconds for its end.
 */
export async function placeOrder(
  ctx: Ctx,
  owner: CartOwner,
  key: string,
  input: PlaceOrder,
): Promise<Placed> {
  checkPlaceOrder(ctx, input);
  const requestKey = `${'customerId' in owner ? owner.customerId : owner.cartId} ${key}`;
  const requestHash = hash(JSON.stringify(input));
  const cart = await findCart(ctx.db, owner);
  const same = { requestKey, cartId: cart?.id ?? '', cartVersion: input.cartVersion };
  if (!cart || cart.version !== input.cartVersion || cart.lines.length === 0) {
    const known = await findSamePlacement(ctx.db, same);
    if (known) return follow(ctx, checkSame(known, requestKey, requestHash));
    throw cart && cart.lines.length > 0
      ? changed(cart)
      : new Conflict('There is nothing in the cart.', checkoutProblems.cartEmpty);
  }
  const destination = input.shippingAddress ?? input.billingAddress ?? { country: '' };
  const priced = await priceOrder(ctx, cart, destination, input.shippingMethodId);
  const refusal = refuse(priced, input, destination.country);
  if (refusal) {
    const known = await findSamePlacement(ctx.db, same);
    if (known) return follow(ctx, checkSame(known, requestKey, requestHash));
    throw refusal;
  }
  const row = makePlacement(ctx, { cart, priced, input, requestKey, requestHash });
  const known = await insertOrFind(ctx, row, same);
  if (known) return follow(ctx, checkSame(known, requestKey, requestHash));
  ctx.beginnings.tell(row);
  await ctx.workflow.start({ orderId: row.orderId, driver: 1 });
  return follow(ctx, row);
}

/** Waits a moment for the end of a placement. */
export async function follow(ctx: Ctx, row: PlacementRow): Promise<Placed> {
  const latest = row.state === 'placing' ? await awaitOutcome(ctx, row) : row;
  return { placement: showPlacement(latest), isAtRest: latest.state !== 'placing' };
}

/** Undefined when the new placement is written, else the one that was there before it. */
async function insertOrFind(
  ctx: Ctx,
  row: PlacementRow,
  same: Parameters<typeof findSamePlacement>[1],
): Promise<PlacementRow | undefined> {
  try {
    await writeBatch(ctx.db, [insertPlacement(row), ...insertPayment(row)]);
    return undefined;
  } catch (error) {
    if (violatedConstraint(error) === undefined) throw error;
    const known = await findSamePlacement(ctx.db, same);
    if (!known) throw error;
    return known;
  }
}

function checkSame(known: PlacementRow, requestKey: string, requestHash: string): PlacementRow {
  if (known.requestKey === requestKey && known.requestHash !== requestHash)
    throw new InvalidInput('This Idempotency-Key was used for another request.', [], {
      slug: 'idempotency-key-reused',
      title: 'Idempotency key used for another request',
      status: 422,
    });
  return known;
}

function refuse(priced: PricedOrder, input: PlaceOrder, country: string): Conflict | undefined {
  const { expectedTotal, payment } = input;
  const { totals, basket } = priced;
  const members = { quote: toQuote(priced, country) };
  if (basket.lines.some(({ state }) => state !== 'ok'))
    return new Conflict('Not everything in the cart can be bought.', checkoutProblems.cartNotReady, {
      members,
    });
  if (totals.total !== expectedTotal.amount || totals.currency !== expectedTotal.currency)
    return new Conflict('The total is not what was agreed to any more.', checkoutProblems.totalDiffers, {
      members,
    });
  if (totals.toPay > 0 && !payment)
    return new Conflict(
      'The gift cards do not pay it all: choose how to pay.',
      checkoutProblems.totalDiffers,
      { members },
    );
  return undefined;
}

function changed(cart: StoredCart): Conflict {
  const members = { cartVersion: cart.version };
  return new Conflict('The cart has changed meanwhile; look at it again.', checkoutProblems.cartChanged, {
    members,
  });
}
