import { decodeCursor, encodeCursor } from '@highstreet/data';
import { Conflict, NotFound, type PageQuery } from '@highstreet/http';
import type { z } from 'zod';
import { checkoutProblems } from '../contract/problems.ts';
import type { Placement } from '../contract/index.ts';
import type { PlacementPage } from '../contract/checkout-schemas.ts';
import type { Ctx } from '../context.ts';
import { findPlacement, toPlacementRow } from '../db/placements.ts';
import { takeOver } from '../saga/take-over.ts';
import { showPlacement } from './show-placement.ts';

/** Placements that could not be undone, the newest first. */
export async function listAttention(ctx: Ctx, query: z.infer<typeof PageQuery>): Promise<PlacementPage> {
  const after = String(decodeCursor(query.cursor ?? '', 1)?.[0] ?? '~');
  const { rows } = await ctx.db.$client.execute({
    sql: `SELECT * FROM placements WHERE state = 'needs_attention' AND order_id < ? ORDER BY order_id DESC LIMIT ?`,
    args: [after, query.limit + 1],
  });
  const items = rows.slice(0, query.limit).map((row) => showPlacement(toPlacementRow(row)));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > query.limit && last ? encodeCursor([last.orderId]) : undefined };
}

/** Has what could not be undone tried again by a new workflow. */
export async function retryPlacement(ctx: Ctx, orderId: string): Promise<Placement> {
  const row = await findPlacement(ctx.db, orderId);
  if (!row) throw new NotFound(`There is no order ${orderId}.`);
  const isWaiting = row.state === 'needs_attention' && (await takeOver(ctx, orderId, row.driver));
  if (!isWaiting)
    throw new Conflict('This placement does not wait for anybody.', checkoutProblems.notWaiting);
  return showPlacement((await findPlacement(ctx.db, orderId)) ?? row);
}
