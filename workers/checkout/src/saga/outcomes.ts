import type { PlacementRow } from '../db/placements.ts';

/** Placements that have come to rest in this isolate a moment ago, so that whoever waits for one need not ask the database. */
export type Outcomes = { tell(row: PlacementRow): void; take(orderId: string): PlacementRow | undefined };

const KEPT_MS = 10_000;
const MOST = 2_000;

/** Plain rows only: no promise is shared between requests. */
export function openOutcomes(now: () => number): Outcomes {
  const rows = new Map<string, { row: PlacementRow; until: number }>();
  return {
    tell(row) {
      if (rows.size >= MOST) for (const [id, { until }] of rows) if (until < now()) rows.delete(id);
      if (rows.size < MOST) rows.set(row.orderId, { row, until: now() + KEPT_MS });
    },
    take(orderId) {
      const found = rows.get(orderId);
      rows.delete(orderId);
      return found && found.until >= now() ? found.row : undefined;
    },
  };
}
