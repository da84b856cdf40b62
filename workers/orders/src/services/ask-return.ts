import { GuardFailed, type Write } from '@highstreet/data';
import { Conflict, InvalidInput } from '@highstreet/http';
import type { AskReturn } from '../contract/change-schemas.ts';
import { orderUpdated } from '../contract/events.ts';
import { ordersProblems } from '../contract/problems.ts';
import type { Order } from '../contract/schemas.ts';
import type { Ctx } from '../context.ts';
import { orderFacts } from '../db/order-facts.ts';
import type { OrderRecord } from '../db/order-record.ts';
import { doerOf, insertTimeline } from '../db/timeline.ts';
import { insertReturn, touchOrder } from '../db/write-returns.ts';
import { commitChange } from './commit-change.ts';
import { getOrder, getSeen, type Claim } from './get-order.ts';

/** The customer asks to send lines back; each seller decides about the own ones. */
export async function askReturn(ctx: Ctx, id: string, input: AskReturn, { key }: Claim): Promise<Order> {
  const claim = { key, as: 'customer' } as const;
  const { record } = await getSeen(ctx, id, claim);
  const bySeller = groupBySeller(record, input.lines);
  await commitChange(ctx, id, 'order.updated', writesOf(ctx, id, bySeller, input.reason)).catch(
    (error: unknown) => {
      if (!(error instanceof GuardFailed)) throw error;
      throw new Conflict(
        'Only what has arrived can be returned, and not more than was bought.',
        ordersProblems.notReturnable,
      );
    },
  );
  return getOrder(ctx, id, claim);
}

type Lines = AskReturn['lines'];

function groupBySeller({ items }: OrderRecord, lines: Lines): Map<string, Lines> {
  const groups = new Map<string, Lines>();
  for (const [at, line] of lines.entries()) {
    const item = items.find(({ lineId }) => lineId === line.lineId);
    if (!item)
      throw new InvalidInput('A line is not of this order.', [
        { pointer: `/lines/${at}/lineId`, detail: 'is not a line of this order' },
      ]);
    groups.set(item.sellerId, [...(groups.get(item.sellerId) ?? []), line]);
  }
  return groups;
}

function writesOf(ctx: Ctx, orderId: string, bySeller: Map<string, Lines>, reason: string): Write[] {
  const at = ctx.now();
  const by = doerOf(ctx.actor, 'customer');
  const entry = { orderId, at, by, kind: 'return_requested', data: { text: reason } } as const;
  return [
    ...[...bySeller].flatMap(([sellerId, lines]) => [
      ...insertReturn(orderId, { id: ctx.newId('ret'), sellerId, reason, lines }, at),
      insertTimeline({ ...entry, sellerId }),
    ]),
    ...touchOrder(orderId, [...bySeller.keys()], at),
    ctx.emit.each(orderUpdated, orderFacts(orderId, { changed: ['returns'], delivered: [] })),
  ];
}
