import { decodeCursor, encodeCursor, type Database, type Statement } from '@highstreet/data';
import { and, desc, eq, lt } from 'drizzle-orm';
import type { WebhookEndpoint, WebhookEndpointPage } from '../contract/index.ts';
import { webhookEndpoints } from './schema.ts';

export type EndpointRow = typeof webhookEndpoints.$inferSelect;

export async function findEndpoint(db: Database, id: string): Promise<EndpointRow | undefined> {
  const [row] = await db.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, id));
  return row;
}

export async function listEndpointRows(
  db: Database,
  query: { cursor?: string | undefined; limit: number },
): Promise<WebhookEndpointPage> {
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, 1);
  const rows = await db
    .select()
    .from(webhookEndpoints)
    .where(and(after && lt(webhookEndpoints.id, String(after[0]))))
    .orderBy(desc(webhookEndpoints.id))
    .limit(query.limit + 1);
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return {
    items: rows.slice(0, query.limit).map(toEndpoint),
    nextCursor: last && encodeCursor([last.id]),
  };
}

/** The endpoint as admins see it; its secret is not among that. */
export function toEndpoint(row: EndpointRow): WebhookEndpoint {
  const time = (at: number | null) => (at === null ? undefined : new Date(at).toISOString());
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    types: row.types,
    enabled: row.disabledAt === null,
    health: {
      status: statusOf(row),
      failingSince: time(row.failingSince),
      lastSuccessAt: time(row.lastSuccessAt),
      lastError: row.lastError ?? undefined,
      reason: row.disabledReason ?? undefined,
    },
    createdAt: new Date(row.createdAt).toISOString(),
  };
}

function statusOf(row: EndpointRow): WebhookEndpoint['health']['status'] {
  if (row.disabledAt !== null) return 'disabled';
  if (row.failingSince !== null) return 'failing';
  return row.lastSuccessAt === null ? 'untried' : 'ok';
}

/** Deletes an endpoint with all that belongs to it. */
export function deleteEndpoint(id: string): Statement[] {
  const own = 'SELECT id FROM webhook_deliveries WHERE endpoint_id = ?';
  return [
    { sql: `DELETE FROM webhook_attempts WHERE delivery_id IN (${own})`, args: [id] },
    { sql: 'DELETE FROM webhook_deliveries WHERE endpoint_id = ?', args: [id] },
    { sql: 'DELETE FROM webhook_endpoints WHERE id = ?', args: [id] },
  ];
}

/** It answered: whatever was wrong is over. */
export function noteEndpointSuccess(id: string, now: number): Statement {
  return {
    sql: `UPDATE webhook_endpoints SET failing_since = NULL, last_error = NULL, last_success_at = ? WHERE id = ?`,
    args: [now, id],
  };
}

/** It failed; after `disableAfterMs` of nothing but failures, or at once when it is `isGone`, it is disabled. */
export function noteEndpointFailure(
  id: string,
  failure: { error: string; now: number; disableAfterMs: number; isGone: boolean },
): Statement[] {
  const { error, now, disableAfterMs, isGone } = failure;
  const reason = isGone ? 'It answered 410 Gone.' : 'It did not take anything for three days.';
  return [
    {
      sql: 'UPDATE webhook_endpoints SET failing_since = coalesce(failing_since, ?), last_error = ? WHERE id = ?',
      args: [now, error, id],
    },
    {
      sql: `UPDATE webhook_endpoints SET disabled_at = ?, disabled_reason = ?
        WHERE id = ? AND disabled_at IS NULL AND (failing_since <= ? OR ?)`,
      args: [now, reason, id, now - disableAfterMs, isGone ? 1 : 0],
    },
  ];
}
