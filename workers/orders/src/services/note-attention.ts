import { writeBatch } from '@highstreet/data';
import type { Ctx } from '../context.ts';
import { insertTimeline, SYSTEM } from '../db/timeline.ts';

/** Writes down, for the admins, that the placement waits for somebody's decision; the same detail once. */
export async function noteAttention(ctx: Ctx, orderId: string, detail: string): Promise<void> {
  const entry = { orderId, at: ctx.now(), by: SYSTEM, kind: 'attention', data: { text: detail } } as const;
  const { sql, args } = insertTimeline({ ...entry, isInternal: true });
  const condition = `WHERE NOT EXISTS (SELECT 1 FROM timeline WHERE order_id = ? AND kind = 'attention' AND data ->> 'text' = ?)`;
  await writeBatch(ctx.db, [
    { sql: `${sql} ${condition}`, args: [...(Array.isArray(args) ? args : []), orderId, detail] },
  ]);
}
