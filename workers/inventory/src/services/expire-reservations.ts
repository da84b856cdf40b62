import { writeBatch } from '@highstreet/data';
import { stockReleased } from '../contract/events.ts';
import type { Ctx } from '../context.ts';
import { overdueOf, putBack, releasedFacts, returnedDeltas, settleExpired } from '../db/give-back.ts';
import { listOverdue } from '../db/reservations.ts';
import { tellChange } from '../db/tell-change.ts';
import { announceStock } from './announce-stock.ts';

const BATCH = 100;
const ROUNDS = 50;

/** Gives back what these orders hold beyond their time; those that were settled meanwhile stay as they are. Answers how many it was. */
export async function expireReservations(ctx: Ctx, orderIds: readonly string[]): Promise<number> {
  const now = ctx.now();
  const pieces = overdueOf(orderIds, now);
  const results = await writeBatch(ctx.db, [
    ...putBack(pieces, now),
    ctx.emit.each(stockReleased, releasedFacts(pieces, 'expired')),
    ...tellChange(ctx, returnedDeltas(pieces)),
    settleExpired(orderIds, now),
  ]);
  announceStock(ctx, results.at(-2));
  return results.at(-1)?.rowsAffected ?? 0;
}

/** Gives back whatever is held beyond its time, batch by batch. */
export async function sweepReservations(ctx: Ctx): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const overdue = await listOverdue(ctx.db, ctx.now(), BATCH);
    if (overdue.length > 0) await expireReservations(ctx, overdue);
    if (overdue.length < BATCH) return;
  }
}
