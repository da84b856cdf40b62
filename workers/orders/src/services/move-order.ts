import { GuardFailed, guard, type Write } from '@highstreet/data';
import { Conflict } from '@highstreet/http';
import type { MoveOrder } from '../contract/change-schemas.ts';
import { orderUpdated } from '../contract/events.ts';
import { ordersProblems } from '../contract/problems.ts';
import type { FulfilmentStatus, Order } from '../contract/schemas.ts';
import type { Ctx } from '../context.ts';
import { followParts, movePart } from '../db/move-parts.ts';
import { orderFacts } from '../db/order-facts.ts';
import type { FulfilmentRecord } from '../db/order-record.ts';
import { doerOf, insertTimeline } from '../db/timeline.ts';
import { allowedMoves } from './allowed-moves.ts';
import { checkVersion, choosePart } from './choose-part.ts';
import { commitChange } from './commit-change.ts';
import { getOrder, getSeen, type SeenOrder } from './get-order.ts';
import { toLines } from './to-lines.ts';

/** Moves a seller's part one step on, or tells how it was sent. */
export async function moveOrder(ctx: Ctx, id: string, input: MoveOrder, ifVersion?: number): Promise<Order> {
  const as = ctx.actor?.role === 'admin' ? 'admin' : 'seller';
  const seen = await getSeen(ctx, id, { as });
  checkVersion(seen, ifVersion);
  const part = choosePart(seen, input.sellerId);
  const to = input.status ?? part.status;
  if (input.status === undefined)
    refuseUnless(part.status === 'shipped' || part.status === 'processing', part);
  else refuseUnless(allowedMoves(part.status).includes(to), part);
  await commitChange(ctx, id, 'order.updated', writesOf(ctx, seen, part, to, input)).catch(
    async (error: unknown) => {
      if (!(error instanceof GuardFailed)) throw error;
      const now = await getSeen(ctx, id, { as });
      checkVersion(now, ifVersion);
      throw notAllowed(choosePart(now, input.sellerId));
    },
  );
  return getOrder(ctx, id, { as });
}

function writesOf(
  ctx: Ctx,
  { record, view }: SeenOrder,
  part: FulfilmentRecord,
  to: FulfilmentStatus,
  { status, tracking }: MoveOrder,
): Write[] {
  const at = ctx.now();
  const { id: orderId, items } = record;
  const { sellerId, status: from, version } = part;
  const entry = { orderId, sellerId, at, by: doerOf(ctx.actor, view === 'admin' ? 'admin' : 'seller') };
  const arrived = to === 'delivered' ? items.filter((item) => item.sellerId === sellerId) : [];
  const changed = [...(status ? ['status', 'fulfilment'] : []), ...(tracking ? ['tracking'] : [])];
  const text = tracking && `${tracking.carrier} ${tracking.number}`;
  return [
    guard('(SELECT version FROM fulfilments WHERE order_id = ? AND seller_id = ?) = ?', [
      orderId,
      sellerId,
      version,
    ]),
    ...movePart({ orderId, sellerId, from, to }, tracking, at),
    followParts(orderId, at),
    ...(status
      ? [insertTimeline({ ...entry, kind: 'moved', data: { status: to, ...(text ? { text } : {}) } })]
      : []),
    ...(status || !text ? [] : [insertTimeline({ ...entry, kind: 'tracking', data: { text } })]),
    ctx.emit.each(orderUpdated, orderFacts(orderId, { changed, delivered: toLines(arrived) })),
  ];
}

function refuseUnless(isAllowed: boolean, part: FulfilmentRecord): void {
  if (!isAllowed) throw notAllowed(part);
}

function notAllowed({ status, sellerId }: FulfilmentRecord): Conflict {
  const allowed = allowedMoves(status);
  const ways = allowed.length === 0 ? 'It stays there.' : `From there it goes to: ${allowed.join(', ')}.`;
  return new Conflict(`This part of the order is ${status}. ${ways}`, ordersProblems.moveNotAllowed, {
    members: { sellerId, current: status, allowed },
  });
}
