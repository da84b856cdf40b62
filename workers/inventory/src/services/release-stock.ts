import { writeBatch, type Statement } from '@highstreet/data';
import type { StockLine } from '../contract/api.ts';
import { stockReleased } from '../contract/events.ts';
import type { Ctx } from '../context.ts';
import {
  allOf,
  insertRestock,
  putBack,
  releasedFacts,
  returnedBy,
  returnedDeltas,
  settleReleased,
  settleRestock,
} from '../db/give-back.ts';
import { tellChange } from '../db/tell-change.ts';
import { announceStock } from './announce-stock.ts';
import { checkLines } from './reserve-stock.ts';

/** Statements that give back all an order has, reserved or sold. Doing it again changes nothing. */
export function releaseStatements(ctx: Pick<Ctx, 'emit' | 'now'>, orderId: string): Statement[] {
  const now = ctx.now();
  const pieces = allOf(orderId);
  return [
    ...putBack(pieces, now),
    ctx.emit.each(stockReleased, releasedFacts(pieces, 'released')),
    ...tellChange(ctx, returnedDeltas(pieces)),
    ...settleReleased(orderId, now),
  ];
}

/** Gives back all an order has. */
export async function releaseStock(ctx: Ctx, orderId: string): Promise<void> {
  const results = await writeBatch(ctx.db, releaseStatements(ctx, orderId));
  announceStock(ctx, results.at(-3));
}

/** Statements that put returned pieces back on the shelf: once per `returnId`, never more than the order still has. */
export function restockStatements(
  ctx: Pick<Ctx, 'emit' | 'now'>,
  { orderId, returnId }: { orderId: string; returnId: string },
  lines: readonly StockLine[],
): Statement[] {
  checkLines(lines);
  const now = ctx.now();
  const pieces = returnedBy(returnId);
  return [
    ...insertRestock({ orderId, returnId, now }, lines),
    ...putBack(pieces, now),
    ctx.emit.each(stockReleased, releasedFacts(pieces, 'returned')),
    ...tellChange(ctx, returnedDeltas(pieces)),
    ...settleRestock(returnId),
  ];
}

/** Puts returned pieces back on the shelf. */
export async function restock(
  ctx: Ctx,
  orderId: string,
  returnId: string,
  lines: readonly StockLine[],
): Promise<void> {
  const results = await writeBatch(ctx.db, restockStatements(ctx, { orderId, returnId }, lines));
  announceStock(ctx, results.at(-3));
}
