import { decodeCursor, encodeCursor, type Database } from '@highstreet/data';
import { parseTraceparent } from '@highstreet/telemetry';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { DeadLetter, DeadLetterQuery, EventDelivery } from '../contract/index.ts';
import { toSummary, type EventRow } from './events.ts';
import { deliveries, events } from './schema.ts';

type DeliveryRow = typeof deliveries.$inferSelect;

/** One page of dead letters, the newest failure first. */
export async function listDeadLetterRows(db: Database, query: DeadLetterQuery) {
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, 3);
  const place = sql`(${deliveries.settledAt}, ${deliveries.consumer}, ${deliveries.eventId})`;
  const rows = await db
    .select({ delivery: deliveries, event: events })
    .from(deliveries)
    .innerJoin(events, eq(events.id, deliveries.eventId))
    .where(
      and(
        eq(deliveries.state, 'dead'),
        query.consumer === undefined ? undefined : eq(deliveries.consumer, query.consumer),
        after && sql`${place} < (${after[0]}, ${after[1]}, ${after[2]})`,
      ),
    )
    .orderBy(desc(deliveries.settledAt), desc(deliveries.consumer), desc(deliveries.eventId))
    .limit(query.limit + 1);
  const last = rows.length > query.limit ? rows[query.limit - 1]?.delivery : undefined;
  return {
    items: rows.slice(0, query.limit).map(({ delivery, event }) => toDeadLetter(delivery, event)),
    nextCursor: last && encodeCursor([last.settledAt, last.consumer, last.eventId]),
  };
}

export async function findDeadLetter(
  db: Database,
  consumer: string,
  eventId: string,
): Promise<DeadLetter | undefined> {
  const [row] = await db
    .select({ delivery: deliveries, event: events })
    .from(deliveries)
    .innerJoin(events, eq(events.id, deliveries.eventId))
    .where(
      and(eq(deliveries.consumer, consumer), eq(deliveries.eventId, eventId), eq(deliveries.state, 'dead')),
    );
  return row && toDeadLetter(row.delivery, row.event);
}

/** Gives a dead letter up; answers whether there was one. */
export async function discardDeadLetterRow(
  db: Database,
  consumer: string,
  eventId: string,
): Promise<boolean> {
  const { rowsAffected } = await db.$client.execute({
    sql: `UPDATE deliveries SET state = 'discarded' WHERE consumer = ? AND event_id = ? AND state = 'dead'`,
    args: [consumer, eventId],
  });
  return rowsAffected > 0;
}

/** How far an event is on its way to each subscriber. */
export async function listDeliveriesOf(db: Database, eventId: string): Promise<EventDelivery[]> {
  const rows = await db
    .select()
    .from(deliveries)
    .where(eq(deliveries.eventId, eventId))
    .orderBy(deliveries.consumer);
  return rows.map((row) => ({
    consumer: row.consumer,
    state: row.state,
    sends: row.sends,
    tries: row.tries,
    error: row.error ?? undefined,
    replayId: row.replayId ?? undefined,
    confirmedAt:
      row.state === 'done' && row.settledAt !== null ? new Date(row.settledAt).toISOString() : undefined,
  }));
}

function toDeadLetter(delivery: DeliveryRow, event: EventRow): DeadLetter {
  const { traceparent }: { traceparent?: string } = JSON.parse(event.event);
  return {
    consumer: delivery.consumer,
    event: toSummary(event),
    error: delivery.error ?? '',
    tries: delivery.tries,
    traceId: traceparent === undefined ? undefined : parseTraceparent(traceparent)?.traceId,
    failedAt: new Date(delivery.settledAt ?? delivery.createdAt).toISOString(),
  };
}
