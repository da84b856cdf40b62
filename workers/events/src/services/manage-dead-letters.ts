import { NotFound } from '@highstreet/http';
import type { DeadLetter, DeadLetterPage, DeadLetterQuery } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { discardDeadLetterRow, findDeadLetter, listDeadLetterRows } from '../db/dead-letters.ts';
import { recordAct } from './record-act.ts';

export function listDeadLetters(ctx: Ctx, query: DeadLetterQuery): Promise<DeadLetterPage> {
  return listDeadLetterRows(ctx.db, query);
}

export async function getDeadLetter(ctx: Ctx, consumer: string, eventId: string): Promise<DeadLetter> {
  const found = await findDeadLetter(ctx.db, consumer, eventId);
  if (!found) throw new NotFound('There is no such dead letter.');
  return found;
}

/** Gives a dead letter up. The event stays in the history and can still be replayed by its id. */
export async function discardDeadLetter(ctx: Ctx, consumer: string, eventId: string): Promise<void> {
  if (!(await discardDeadLetterRow(ctx.db, consumer, eventId)))
    throw new NotFound('There is no such dead letter.');
  await ctx.db.$client.execute(recordAct(ctx, 'dead_letter.discarded', eventId));
}
