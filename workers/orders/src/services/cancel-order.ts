import { GuardFailed, type Write } from '@highstreet/data';
import { Conflict } from '@highstreet/http';
import type { CancelOrder } from '../contract/change-schemas.ts';
import { orderCancelled } from '../contract/events.ts';
import { ordersProblems } from '../contract/problems.ts';
import type { Order } from '../contract/schemas.ts';
import type { Ctx } from '../context.ts';
import { followParts, keepReason, movePart, unsellItems } from '../db/move-parts.ts';
import { orderFacts } from '../db/order-facts.ts';
import type { FulfilmentRecord } from '../db/order-record.ts';
import { doerOf, insertTimeline } from '../db/timeline.ts';
import { isCancellable } from './allowed-moves.ts';
import { cancelPlacement } from './cancel-placement.ts';
import { checkVersion, choosePart } from './choose-part.ts';
import { commitChange } from './commit-change.ts';
import { getOrder, getSeen, type Claim, type SeenOrder } from './get-order.ts';
import { toLines } from './to-lines.ts';

/** Calls off what has not been sent: a customer all of it, a seller the own lines, an admin either. */
export async function cancelOrder(
  ctx: Ctx,
  id: string,
  input: CancelOrder,
  claim: Claim,
  ifVersion?: number,
): Promise<Order> {
  const seen = await getSeen(ctx, id, claim);
  checkVersion(seen, ifVersion);
  if (seen.record.status === 'pending' && seen.view !== 'seller') {
    const { status } = await cancelPlacement(ctx, id, input.reason, doerOf(ctx.actor, seen.view));
    if (status === 'cancelled') return getOrder(ctx, id, claim);
    return cancelOrder(ctx, id, input, claim);
  }
  const parts = partsOf(seen, input.sellerId).filter(({ status }) => isCancellable(status));
  if (parts.length === 0) throw tooLate(seen);
  try {
    await commitChange(ctx, id, 'order.cancelled', writesOf(ctx, seen, parts, input.reason));
  } catch (error) {
    // Something moved meanwhile: what is left may still be called off.
    if (error instanceof GuardFailed) return cancelOrder(ctx, id, input, claim, ifVersion);
    throw error;
  }
  return getOrder(ctx, id, claim);
}

function partsOf(seen: SeenOrder, sellerId: string | undefined): FulfilmentRecord[] {
  const isOne = seen.view === 'seller' || (seen.view === 'admin' && sellerId !== undefined);
  return isOne ? [choosePart(seen, sellerId)] : seen.record.fulfilments;
}

function writesOf(ctx: Ctx, { record, view }: SeenOrder, parts: FulfilmentRecord[], reason: string): Write[] {
  const at = ctx.now();
  const { id: orderId, items } = record;
  const by = doerOf(ctx.actor, view);
  const sellers = new Set(parts.map(({ sellerId }) => sellerId));
  const lines = toLines(items.filter(({ sellerId }) => sellers.has(sellerId)));
  const isAll = parts.length === record.fulfilments.length;
  const entry = { orderId, at, by, kind: 'cancelled', data: { text: reason } } as const;
  return [
    ...parts.flatMap(({ sellerId, status }) =>
      movePart({ orderId, sellerId, from: status, to: 'cancelled' }, undefined, at),
    ),
    unsellItems(orderId, [...sellers]),
    followParts(orderId, at),
    keepReason(orderId, reason),
    ...(isAll
      ? [insertTimeline(entry)]
      : parts.map(({ sellerId }) => insertTimeline({ ...entry, sellerId }))),
    ctx.emit.each(orderCancelled, orderFacts(orderId, { reason, lines })),
  ];
}

function tooLate({ record }: SeenOrder): Conflict {
  return new Conflict(
    record.status === 'cancelled'
      ? 'It is called off already.'
      : 'It has been sent already. It can be returned.',
    ordersProblems.tooLateToCancel,
    { members: { current: record.status, allowed: [] } },
  );
}
