import { GuardFailed, writeBatch } from '@highstreet/data';
import type { Ctx } from '../context.ts';
import { findReservation, sellReserved } from '../db/reservations.ts';
import { announceSold } from './announce-stock.ts';
import { reserveStock } from './reserve-stock.ts';

const RENEWED_MS = 60_000;

/** Turns what an order has reserved into sold, once. What has expired is sold all the same while its pieces can still be had. */
export async function commitStock(ctx: Ctx, orderId: string): Promise<{ isCommitted: boolean }> {
  if (await trySell(ctx, orderId)) return { isCommitted: true };
  const known = await findReservation(ctx.db, orderId);
  if (known?.status === 'committed') return { isCommitted: true };
  if (known?.status !== 'expired') return { isCommitted: false };
  const { isReserved } = await reserveStock(ctx, orderId, known.lines, RENEWED_MS);
  return { isCommitted: isReserved && (await trySell(ctx, orderId)) };
}

async function trySell(ctx: Ctx, orderId: string): Promise<boolean> {
  try {
    const results = await writeBatch(ctx.db, sellReserved(orderId, ctx.now()));
    announceSold(ctx, results.at(-1));
    return true;
  } catch (error) {
    if (error instanceof GuardFailed) return false;
    throw error;
  }
}
