import type { AddNote } from '../contract/change-schemas.ts';
import type { Order } from '../contract/schemas.ts';
import type { Ctx } from '../context.ts';
import { doerOf, insertTimeline } from '../db/timeline.ts';
import { touchOrder } from '../db/write-returns.ts';
import { commitChange } from './commit-change.ts';
import { getOrder, getSeen, type Claim } from './get-order.ts';

/** Writes a note into the timeline: a customer's is read by all sellers of the order, a seller's by the customer unless it is internal. */
export async function addNote(
  ctx: Ctx,
  id: string,
  { text, isInternal }: AddNote,
  claim: Claim,
): Promise<Order> {
  const { record, view } = await getSeen(ctx, id, claim);
  const at = ctx.now();
  const sellerId = view === 'seller' ? ctx.actor?.id : undefined;
  const by = doerOf(ctx.actor, view);
  const hidden = isInternal && view !== 'customer';
  const readers = sellerId === undefined ? record.fulfilments.map((part) => part.sellerId) : [sellerId];
  await commitChange(ctx, id, 'order.updated', [
    insertTimeline({ orderId: id, sellerId, at, by, kind: 'note', data: { text }, isInternal: hidden }),
    ...touchOrder(id, readers, at),
  ]);
  return getOrder(ctx, id, claim);
}
