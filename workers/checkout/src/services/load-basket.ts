import type { VariantFacts } from '@highstreet/catalog/contract';
import type { LineState } from '../contract/index.ts';
import { Unavailable } from '@highstreet/http';
import type { Availability } from '@highstreet/inventory/contract';
import { SliceUnavailable } from '@highstreet/resilience';
import type { Ctx } from '../context.ts';
import type { StoredCart, StoredLine } from '../db/carts.ts';

/** A line of a cart as it stands this second. `unitPrice` is what was seen where the thing is no longer offered. `available` null: no limit. */
export type BasketLine = StoredLine & {
  facts: VariantFacts | undefined;
  unitPrice: number;
  state: LineState;
  available: number | null;
  isLow: boolean;
};

export type Basket = { cart: StoredCart; lines: BasketLine[]; isStockKnown: boolean };

/** Re-reads prices and stock of a cart from the slices that own them, side by side. Without the inventory stock is not known. */
export async function loadBasket(ctx: Ctx, cart: StoredCart): Promise<Basket> {
  const ids = cart.lines.map(({ variantId }) => variantId);
  const [facts, stock] = await Promise.all([readFacts(ctx, ids), readStock(ctx, ids)]);
  return {
    cart,
    lines: cart.lines.map((line) =>
      toBasketLine(line, cart.currency, facts.get(line.variantId), stock?.get(line.variantId)),
    ),
    isStockKnown: stock !== undefined,
  };
}

/** What the catalog says of variants; one that it does not know is missing. */
export async function readFacts(ctx: Ctx, ids: readonly string[]): Promise<Map<string, VariantFacts>> {
  if (ids.length === 0) return new Map();
  const load = async (variantIds: string[]) => {
    const found = await ctx.slices.catalog((api) => api.readVariants({ variantIds }));
    return new Map(found.map((facts) => [facts.variantId, facts]));
  };
  return orUnavailable(() => ctx.memory.read('facts', ids, load));
}

/** Whether a variant can be bought at all, at which price. */
export function isOffered(facts: VariantFacts | undefined): facts is VariantFacts & { price: number } {
  return facts?.status === 'active' && facts.price !== null;
}

/** Turns the silence of another slice into a 503 that says so. */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof SliceUnavailable)) throw cause;
    throw new Unavailable('A part that this needs does not answer. Try again shortly.', cause);
  }
}

async function readStock(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Availability> | undefined> {
  if (ids.length === 0) return new Map();
  const load = async (missing: string[]) => {
    const found = await ctx.slices.inventory((api) => api.readAvailability(missing));
    return new Map(found.map((each) => [each.variantId, each]));
  };
  try {
    return await ctx.memory.read('stock', ids, load);
  } catch (cause) {
    if (cause instanceof SliceUnavailable) return undefined;
    throw cause;
  }
}

function toBasketLine(
  line: StoredLine,
  currency: string,
  facts: VariantFacts | undefined,
  stock: Availability | undefined,
): BasketLine {
  const isGone = !isOffered(facts) || facts.currency !== currency;
  const isLimited = stock !== undefined && stock.isTracked && !stock.isBackorderAllowed;
  const available = isLimited ? Math.max(0, stock.available) : null;
  const state = isGone ? 'gone' : stateOf(available, line.quantity);
  const unitPrice = isGone ? line.seenPrice : facts.price;
  return { ...line, facts, unitPrice, state, available, isLow: stock?.isLow ?? false };
}

function stateOf(available: number | null, quantity: number): LineState {
  if (available === null || available >= quantity) return 'ok';
  return available === 0 ? 'sold-out' : 'too-few';
}
