import { GuardFailed, violatedConstraint, writeBatch, type Statement } from '@highstreet/data';
import type { ReserveOutcome, StockLine } from '../contract/api.ts';
import { stockReserved } from '../contract/events.ts';
import type { Ctx } from '../context.ts';
import type { VariantAvailability } from '../db/availability.ts';
import {
  findOverdue,
  findReservation,
  heldDeltas,
  holdPieces,
  insertReservation,
  renewReservation,
} from '../db/reservations.ts';
import { tellChange } from '../db/tell-change.ts';
import { announceStock } from './announce-stock.ts';
import { expireReservations } from './expire-reservations.ts';

const MOST_LINES = 500;
const MOST_TRIES = 8;

type Wish = { orderId: string; lines: readonly StockLine[]; ttlMs: number };

/**
 * Holds all lines for an order or none. The same order again gives the first answer, one that was refused is looked at anew. When pieces
 * are short, what others have held beyond their time is taken back first.
 */
export async function reserveStock(
  ctx: Ctx,
  orderId: string,
  lines: readonly StockLine[],
  ttlMs: number,
): Promise<ReserveOutcome> {
  checkLines(lines);
  const wish = { orderId, lines, ttlMs };
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const outcome = await tryReserve(ctx, wish);
    if (outcome) return outcome;
  }
  throw new Error(`the stock for ${orderId} does not come to rest`);
}

/** Undefined when it is worth another try. */
async function tryReserve(ctx: Ctx, wish: Wish): Promise<ReserveOutcome | undefined> {
  const expiresAt = ctx.now() + wish.ttlMs;
  const row = insertReservation(wish.orderId, { lines: wish.lines, expiresAt, now: ctx.now() });
  try {
    await hold(ctx, wish, [row]);
    return { isReserved: true, expiresAt };
  } catch (error) {
    if (violatedConstraint(error)?.startsWith('reservations.')) return answerAgain(ctx, wish);
    if (error instanceof GuardFailed) return findShortages(ctx, wish);
    throw error;
  }
}

/** Writes a reservation with what it takes; `before` are the statements that make its row. */
async function hold(
  ctx: Ctx,
  { orderId, lines }: Wish,
  before: Statement[],
  after: Statement[] = [],
): Promise<void> {
  const results = await writeBatch(ctx.db, [
    ...before,
    ctx.emit.all([stockReserved(orderId, { orderId, lines: [...lines] })]),
    ...holdPieces(orderId, lines),
    ...after,
    ...tellChange(ctx, heldDeltas(orderId)),
  ]);
  announceStock(ctx, results.at(-1));
}

async function answerAgain(ctx: Ctx, wish: Wish): Promise<ReserveOutcome | undefined> {
  const known = await findReservation(ctx.db, wish.orderId);
  if (!known) return undefined;
  if (known.status === 'released') return { isReserved: false, shortages: [] };
  if (known.status !== 'expired') return { isReserved: true, expiresAt: known.expiresAt };
  const expiresAt = ctx.now() + wish.ttlMs;
  return (await renew(ctx, { ...wish, lines: known.lines }, expiresAt)) ?? { isReserved: true, expiresAt };
}

/** Takes the pieces of an expired reservation again; the outcome when that was not possible. */
async function renew(ctx: Ctx, wish: Wish, expiresAt: number): Promise<ReserveOutcome | undefined> {
  try {
    await hold(ctx, wish, renewReservation(wish.orderId, expiresAt));
    return undefined;
  } catch (error) {
    if (!(error instanceof GuardFailed)) throw error;
    return (await findShortages(ctx, wish)) ?? { isReserved: false, shortages: [] };
  }
}

/** Why the pieces could not be had; undefined when by now they can, or when something overdue was taken back. */
async function findShortages(ctx: Ctx, { lines }: Wish): Promise<ReserveOutcome | undefined> {
  const wanted = sumByVariant(lines);
  const { overdue, available } = await findOverdue(ctx.db, [...wanted.keys()], ctx.now());
  if (overdue.length > 0 && (await expireReservations(ctx, overdue)) > 0) return undefined;
  const shortages = available
    .filter((variant) => isShort(variant, wanted.get(variant.variantId) ?? 0))
    .map((variant) => ({ variantId: variant.variantId, available: variant.available }));
  return shortages.length > 0 ? { isReserved: false, shortages } : undefined;
}

function isShort({ isTracked, isBackorderAllowed, available }: VariantAvailability, wanted: number): boolean {
  return isTracked && !isBackorderAllowed && available < wanted;
}

function sumByVariant(lines: readonly StockLine[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { variantId, quantity } of lines) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  return sums;
}

/** A caller's mistake, not a refusal. */
export function checkLines(lines: readonly StockLine[]): void {
  if (lines.length > MOST_LINES)
    throw new RangeError(`${lines.length} lines are more than the ${MOST_LINES} of one order`);
  for (const { variantId, quantity } of lines) {
    if (!Number.isSafeInteger(quantity) || quantity < 1)
      throw new RangeError(`${quantity} pieces of ${variantId} cannot be had`);
  }
}
