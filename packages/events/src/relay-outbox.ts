import { newId, type Database } from '@highstreet/data';
import { noteCaused } from '@highstreet/telemetry';
import { RESEND_DELAY_SQL } from './backoff.ts';
import { CloudEvent } from './cloud-event.ts';
import { jsonBytes, MAX_MESSAGE_BYTES, sendInBatches, type EventQueue, type EventStore } from './wire.ts';

export type RelayOptions = { store: EventStore; now: () => number };

/** What a relay did: events sent, and events that are now known to be in the store. */
export type Relayed = { sent: number; confirmed: number };

type Claimed = { id: string; event: CloudEvent; sends: number };

const BATCH = 100;
const ROUNDS = 20;
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Sends what waits in the outbox. The lease of a row is also the time it is given to arrive: a row whose lease is over and that the
 * store does not know is sent again, so a message that a crash has swallowed, or that the queue refused, is not lost.
 * Relays that run at the same time get different rows.
 */
export async function relayOutbox(
  db: Database,
  queue: EventQueue,
  { store, now }: RelayOptions,
): Promise<Relayed> {
  const total = { sent: 0, confirmed: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const claimed = await claimRows(db, now());
    const known = await listKnown(store, claimed);
    const unknown = claimed.filter(({ id }) => !known.has(id));
    const [large, small] = splitBySize(unknown);
    const startedAt = now();
    const [sending, ...keeping] = await Promise.allSettled([
      sendInBatches(queue, small),
      ...large.map((event) => store.accept([event])),
    ]);
    noteSent(small, startedAt, sending.status === 'rejected');
    for (const [index, { id }] of large.entries()) if (keeping[index]?.status === 'fulfilled') known.add(id);
    await markPublished(db, [...known], now());
    const refusal = [sending, ...keeping].find((result) => result.status === 'rejected');
    if (refusal) throw refusal.reason;
    total.sent += unknown.length;
    total.confirmed += known.size;
    if (claimed.length < BATCH) break;
  }
  return total;
}

/** Takes up to 100 rows whose lease is over, the new ones first. One statement, so no two relays take the same row. */
async function claimRows(db: Database, now: number): Promise<Claimed[]> {
  const { rows } = await db.$client.execute({
    sql: `UPDATE outbox SET lease_id = ?, sends = sends + 1, lease_until = ? + ${RESEND_DELAY_SQL('sends')}
      WHERE id IN (SELECT id FROM outbox WHERE published_at IS NULL AND lease_until <= ?
        ORDER BY lease_until, id LIMIT ${BATCH})
      RETURNING id, event, sends`,
    args: [newId('lse', now), now, now],
  });
  return rows
    .map((row) => ({
      id: String(row['id']),
      event: CloudEvent.parse(JSON.parse(String(row['event']))),
      sends: Number(row['sends']),
    }))
    .toSorted((left, right) => (left.id < right.id ? -1 : 1));
}

/** Each event's way into the queue is a span of the trace that it comes from. */
function noteSent(events: readonly CloudEvent[], startedAt: number, isError: boolean): void {
  for (const { id, type, traceparent } of events) {
    const attributes = { 'messaging.system': 'queue', 'messaging.message.id': id };
    noteCaused(traceparent, { name: `send ${type}`, kind: 'producer', attributes }, startedAt, isError);
  }
}

/** Which rows that were sent before have arrived. When the store does not answer, all are sent again: a copy does no harm. */
async function listKnown(store: EventStore, claimed: readonly Claimed[]): Promise<Set<string>> {
  const repeated = claimed.filter(({ sends }) => sends > 1).map(({ id }) => id);
  if (repeated.length === 0) return new Set();
  return new Set(await store.listKnown(repeated).catch(() => []));
}

function splitBySize(claimed: readonly Claimed[]): [large: CloudEvent[], small: CloudEvent[]] {
  const events = claimed.map(({ event }) => event);
  const isLarge = (event: CloudEvent) => jsonBytes(event) > MAX_MESSAGE_BYTES;
  return [events.filter(isLarge), events.filter((event) => !isLarge(event))];
}

async function markPublished(db: Database, ids: readonly string[], now: number): Promise<void> {
  if (ids.length === 0) return;
  await db.$client.execute({
    sql: 'UPDATE outbox SET published_at = ? WHERE id IN (SELECT value FROM json_each(?))',
    args: [now, JSON.stringify(ids)],
  });
}

/** Deletes rows that arrived more than a day ago; for a slice's cron. */
export async function sweepOutbox(db: Database, now: number): Promise<void> {
  await db.$client.execute({ sql: 'DELETE FROM outbox WHERE published_at < ?', args: [now - KEPT_MS] });
}
