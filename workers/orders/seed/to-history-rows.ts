import type { SeedOrder } from './make-order.ts';
import type { Part } from './make-progress.ts';
import { lastOf, statusOf } from './sum-up.ts';
import type { Row } from './to-rows.ts';

const DAY_MS = 86_400_000;
const REASONS = [
  'It does not fit where it was meant to go.',
  'The colour is not as in the picture.',
  'A present for me is the same.',
];

/** What happened, in order. */
export function timelineRows(order: SeedOrder): Row[] {
  const { id, at, buyer, parts } = order;
  const entry = (row: Row): Row => ({
    order_id: id,
    seller_id: null,
    actor_id: null,
    data: '{}',
    is_internal: 0,
    ...row,
  });
  const isCalledOff = statusOf(parts) === 'cancelled';
  const steps = isCalledOff
    ? [
        entry({
          at: lastOf(order),
          actor_id: buyer.id,
          actor_role: 'customer',
          kind: 'cancelled',
          data: reasonOf(parts),
        }),
      ]
    : parts.flatMap((part) => stepRows(part).map(entry));
  const back = { at: lastOf(order) + DAY_MS / 4, actor_role: 'system', kind: 'refunded' };
  return [
    entry({ at, actor_id: buyer.id, actor_role: 'customer', kind: 'placed' }),
    entry({ at: at + 4_000, actor_role: 'system', kind: 'confirmed' }),
    ...steps.toSorted((left, right) => Number(left['at']) - Number(right['at'])),
    ...(order.refunded > 0 ? [entry({ ...back, data: JSON.stringify({ amount: order.refunded }) })] : []),
  ];
}

function stepRows({ sellerId, steps }: Part): Row[] {
  return steps.map(({ status, at, text }) => ({
    seller_id: sellerId,
    at,
    actor_id: sellerId,
    actor_role: 'seller',
    kind: 'moved',
    data: JSON.stringify({ status, ...(text === undefined ? {} : { text }) }),
  }));
}

function reasonOf(parts: readonly Part[]): string {
  return JSON.stringify({ text: parts[0]?.steps.at(-1)?.text ?? '' });
}

/** What came back, or is asked to. */
export function returnRows(order: SeedOrder): Row[] {
  return order.parts.flatMap((part, index) => {
    if (part.returned === 'no') return [];
    const isOpen = part.returned === 'requested';
    const asked = (part.steps.at(-1)?.at ?? order.at) + DAY_MS / 8;
    const lines = order.lines
      .filter(({ sellerId }) => sellerId === part.sellerId)
      .map(({ lineId, quantity }) => ({ lineId, quantity }));
    return [
      {
        id: `ret_${order.id.slice(4, -1)}${index}`,
        order_id: order.id,
        seller_id: part.sellerId,
        status: part.returned,
        reason: REASONS[order.at % REASONS.length] ?? '',
        lines: JSON.stringify(lines),
        is_restocked: isOpen ? 0 : 1,
        created_at: asked,
        decided_at: isOpen ? null : asked + DAY_MS / 10,
      },
    ];
  });
}

/** What was paid back, in one sum. */
export function refundRows(order: SeedOrder): Row[] {
  if (order.refunded === 0) return [];
  return [
    {
      id: `rfd_${order.id.slice(4)}`,
      order_id: order.id,
      amount: order.refunded,
      currency: order.totals.currency,
      lines: '[]',
      created_at: lastOf(order) + DAY_MS / 4,
    },
  ];
}
