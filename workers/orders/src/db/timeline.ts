import type { Statement } from '@highstreet/data';
import type { Actor } from '@highstreet/http';

export type TimelineKind =
  | 'placed'
  | 'confirmed'
  | 'attention'
  | 'moved'
  | 'tracking'
  | 'cancelled'
  | 'return_requested'
  | 'return_accepted'
  | 'return_refused'
  | 'refunded'
  | 'note';

/** Who did it: an actor in the role taken in this order; without one the system. */
export type Doer = { id: string | null; role: 'customer' | 'seller' | 'admin' | 'system' };

export const SYSTEM: Doer = { id: null, role: 'system' };

export type TimelineEntry = {
  orderId: string;
  /** Whose part it is about; left out: the whole order. */
  sellerId?: string | undefined;
  at: number;
  by: Doer;
  kind: TimelineKind;
  data?: Record<string, unknown>;
  isInternal?: boolean;
};

/** Writes an entry; `ifChanged`: only when the statement before it changed a row. */
export function insertTimeline(entry: TimelineEntry, { ifChanged = false } = {}): Statement {
  const { orderId, sellerId, at, by, kind, data = {}, isInternal = false } = entry;
  return {
    sql: `INSERT INTO timeline (order_id, seller_id, at, actor_id, actor_role, kind, data, is_internal)
      SELECT ?, ?, ?, ?, ?, ?, ?, ? ${ifChanged ? 'WHERE changes() > 0' : ''}`,
    args: [orderId, sellerId ?? null, at, by.id, by.role, kind, JSON.stringify(data), isInternal ? 1 : 0],
  };
}

/** The actor in the role of this view. */
export function doerOf(actor: Actor | undefined, role: Doer['role']): Doer {
  return { id: actor?.id ?? null, role };
}
