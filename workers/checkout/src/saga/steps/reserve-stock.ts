import type { PlacementRow } from '../../db/placements.ts';
import { done, refused, type SagaStep } from '../step.ts';

/** Longer than the customer has for the second step. */
const HELD_MS = 20 * 60_000;

/** Holds all pieces of the order or none. */
export const reserveStock: SagaStep = {
  name: 'reserve-stock',
  timeLimitMs: 5_000,
  isNeeded: () => true,
  async run({ slices }, { row }) {
    const lines = row.draft.order.items.map(({ variantId, quantity }) => ({ variantId, quantity }));
    const outcome = await slices.inventory((api) => api.reserve(row.orderId, lines, HELD_MS));
    if (outcome.isReserved) return done;
    return refused(
      'out-of-stock',
      'Somebody was faster: not everything is left.',
      shortLines(row, outcome.shortages),
    );
  },
  async undo({ slices }, { row }) {
    await slices.inventory((api) => api.release(row.orderId));
  },
};

function shortLines({ draft }: PlacementRow, shortages: { variantId: string; available: number }[]) {
  return shortages.flatMap(({ variantId, available }) =>
    draft.order.items
      .filter((item) => item.variantId === variantId)
      .map(({ lineId, title }) => ({ lineId, title, available: Math.max(0, available) })),
  );
}
