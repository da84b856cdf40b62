import { decodeCursor, encodeCursor, type Database, type Statement } from '@highstreet/data';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type {
  WebhookAttempt,
  WebhookDelivery,
  WebhookDeliveryPage,
  WebhookDeliveryQuery,
} from '../contract/index.ts';
import { webhookAttempts, webhookDeliveries } from './schema.ts';

type DeliveryRow = typeof webhookDeliveries.$inferSelect;

/** Writes a delivery of the event down for every enabled endpoint that wants its type. */
export function insertWebhookDeliveries(
  event: { id: string; type: string; payload: string },
  { idPrefix, now }: { idPrefix: string; now: number },
): Statement {
  return {
    sql: `INSERT INTO webhook_deliveries (id, endpoint_id, event_id, type, payload, due_at, created_at)
      SELECT ? || lower(hex(randomblob(8))), id, ?, ?, ?, ?, ? FROM webhook_endpoints
      WHERE disabled_at IS NULL AND EXISTS (SELECT 1 FROM json_each(types) WHERE value IN ('*', ?))
      ON CONFLICT (endpoint_id, event_id) DO NOTHING`,
    args: [idPrefix, event.id, event.type, event.payload, now, now, event.type],
  };
}

/** The deliveries of an event that wait to be sent. */
export async function listPendingIds(db: Database, eventId: string): Promise<string[]> {
  const { rows } = await db.$client.execute({
    sql: `SELECT d.id FROM webhook_endpoints e JOIN webhook_deliveries d ON d.endpoint_id = e.id
      WHERE d.event_id = ? AND d.state = 'pending'`,
    args: [eventId],
  });
  return rows.map((row) => String(row['id']));
}

/** Deliveries that are due and that nothing has asked for. */
export async function listDueIds(db: Database, now: number, limit: number): Promise<string[]> {
  const { rows } = await db.$client.execute({
    sql: `SELECT id FROM webhook_deliveries WHERE state = 'pending' AND due_at <= ? ORDER BY due_at LIMIT ?`,
    args: [now, limit],
  });
  return rows.map((row) => String(row['id']));
}

/** Takes one attempt at a delivery; undefined when it is not due or somebody else has it. */
export async function claimAttempt(
  db: Database,
  id: string,
  { now, leaseMs }: { now: number; leaseMs: number },
): Promise<DeliveryRow | undefined> {
  const [row] = await db
    .update(webhookDeliveries)
    .set({ attempts: sql`${webhookDeliveries.attempts} + 1`, dueAt: now + leaseMs })
    .where(
      and(
        eq(webhookDeliveries.id, id),
        eq(webhookDeliveries.state, 'pending'),
        sql`${webhookDeliveries.dueAt} <= ${now}`,
      ),
    )
    .returning();
  return row;
}

export function insertAttempt(
  deliveryId: string,
  attempt: {
    number: number;
    at: number;
    status: number | undefined;
    error: string | undefined;
    duration: number;
  },
): Statement {
  const { number, at, status, error, duration } = attempt;
  return {
    sql: `INSERT OR REPLACE INTO webhook_attempts (delivery_id, number, at, status, error, duration) VALUES (?, ?, ?, ?, ?, ?)`,
    args: [deliveryId, number, at, status ?? null, error ?? null, duration],
  };
}

export function settleDelivery(id: string, state: 'delivered' | 'failed', now: number): Statement {
  return {
    sql: 'UPDATE webhook_deliveries SET state = ?, settled_at = ? WHERE id = ?',
    args: [state, now, id],
  };
}

export function postponeDelivery(id: string, dueAt: number): Statement {
  return { sql: 'UPDATE webhook_deliveries SET due_at = ? WHERE id = ?', args: [dueAt, id] };
}

/** What still waits for an endpoint that was disabled is given up. */
export function failPending(endpointId: string, now: number): Statement {
  return {
    sql: `UPDATE webhook_deliveries SET state = 'failed', settled_at = ?
      WHERE endpoint_id = ? AND state = 'pending'
        AND EXISTS (SELECT 1 FROM webhook_endpoints WHERE id = endpoint_id AND disabled_at IS NOT NULL)`,
    args: [now, endpointId],
  };
}

/** Makes a delivery due now, whatever became of it; answers nothing when there is none of that endpoint. */
export async function reopenDelivery(db: Database, endpointId: string, id: string, now: number) {
  const [row] = await db
    .update(webhookDeliveries)
    .set({ state: 'pending', dueAt: now, settledAt: null })
    .where(and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.endpointId, endpointId)))
    .returning();
  return row;
}

export async function findWebhookDelivery(db: Database, id: string): Promise<WebhookDelivery | undefined> {
  const rows = await db.select().from(webhookDeliveries).where(eq(webhookDeliveries.id, id));
  return (await withAttempts(db, rows))[0];
}

/** One page of an endpoint's delivery log, newest first. */
export async function listWebhookDeliveryRows(
  db: Database,
  endpointId: string,
  query: WebhookDeliveryQuery,
): Promise<WebhookDeliveryPage> {
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, 2);
  const rows = await db
    .select()
    .from(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.endpointId, endpointId),
        query.state === undefined ? undefined : eq(webhookDeliveries.state, query.state),
        after && sql`(${webhookDeliveries.createdAt}, ${webhookDeliveries.id}) < (${after[0]}, ${after[1]})`,
      ),
    )
    .orderBy(desc(webhookDeliveries.createdAt), desc(webhookDeliveries.id))
    .limit(query.limit + 1);
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return {
    items: await withAttempts(db, rows.slice(0, query.limit)),
    nextCursor: last && encodeCursor([last.createdAt, last.id]),
  };
}

async function withAttempts(db: Database, rows: readonly DeliveryRow[]): Promise<WebhookDelivery[]> {
  if (rows.length === 0) return [];
  const found = await db
    .select()
    .from(webhookAttempts)
    .where(
      inArray(
        webhookAttempts.deliveryId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(webhookAttempts.number);
  const byDelivery = Map.groupBy(found, ({ deliveryId }) => deliveryId);
  return rows.map((row) => ({
    id: row.id,
    eventId: row.eventId,
    type: row.type,
    state: row.state,
    attempts: (byDelivery.get(row.id) ?? []).map(toAttempt),
    nextAttemptAt: row.state === 'pending' ? new Date(row.dueAt).toISOString() : undefined,
    createdAt: new Date(row.createdAt).toISOString(),
  }));
}

function toAttempt(row: typeof webhookAttempts.$inferSelect): WebhookAttempt {
  return {
    number: row.number,
    at: new Date(row.at).toISOString(),
    status: row.status ?? undefined,
    error: row.error ?? undefined,
    duration: row.duration,
  };
}

/** Deletes deliveries that began before `before`. */
export function deleteOldDeliveries(before: number): Statement[] {
  const old = 'SELECT id FROM webhook_deliveries WHERE created_at < ?';
  return [
    { sql: `DELETE FROM webhook_attempts WHERE delivery_id IN (${old})`, args: [before] },
    { sql: 'DELETE FROM webhook_deliveries WHERE created_at < ?', args: [before] },
  ];
}
