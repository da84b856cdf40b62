import type { Database, Statement } from '@highstreet/data';
import { RESEND_DELAY_SQL, type CloudEvent } from '@highstreet/events';

/** A delivery that was claimed to be sent, with its event as JSON. */
export type DueDelivery = {
  consumer: string;
  event: CloudEvent;
  size: number;
  tries: number;
  replayId: string | undefined;
};

export type Pair = { consumer: string; eventId: string };

/** After so many sendings without a word the subscriber is taken to be gone: the delivery becomes a dead letter. */
export const MAX_SENDS = 100;

/** Writes deliveries down as sent for the first time; answers the ones that are new. */
export function insertDeliveries(pairs: readonly Pair[], now: number): Statement {
  return {
    sql: `INSERT INTO deliveries (consumer, event_id, sends, lease_until, created_at)
      SELECT value ->> 'consumer', value ->> 'eventId', 1, ? + ${RESEND_DELAY_SQL('0')}, ? FROM json_each(?) WHERE true
      ON CONFLICT (consumer, event_id) DO NOTHING RETURNING consumer, event_id`,
    args: [now, now, JSON.stringify(pairs)],
  };
}

/** Takes up to `limit` deliveries of a consumer whose time to be confirmed is over; parallel sweeps get different ones. */
export async function claimDueDeliveries(
  db: Database,
  consumer: string,
  { now, limit }: { now: number; limit: number },
): Promise<DueDelivery[]> {
  const [, claimed] = await db.$client.batch(
    [
      {
        sql: `UPDATE deliveries SET state = 'dead', settled_at = ?, error = coalesce(error, 'never confirmed')
          WHERE consumer = ? AND state = 'open' AND lease_until <= ? AND sends >= ${MAX_SENDS}`,
        args: [now, consumer, now],
      },
      {
        sql: `UPDATE deliveries SET sends = sends + 1, lease_until = ? + ${RESEND_DELAY_SQL('sends')}
          WHERE consumer = ? AND event_id IN (SELECT event_id FROM deliveries
            WHERE consumer = ? AND state = 'open' AND lease_until <= ? ORDER BY lease_until, event_id LIMIT ?)
          RETURNING event_id, tries, replay_id,
            (SELECT event FROM events WHERE id = event_id) AS event, (SELECT size FROM events WHERE id = event_id) AS size`,
        args: [now, consumer, consumer, now, limit],
      },
    ],
    'write',
  );
  return (claimed?.rows ?? [])
    .filter((row) => row['event'] !== null)
    .map((row) => ({
      consumer,
      event: JSON.parse(String(row['event'])),
      size: Number(row['size']),
      tries: Number(row['tries']),
      replayId: row['replay_id'] === null ? undefined : String(row['replay_id']),
    }))
    .toSorted((left, right) => (left.event.id < right.event.id ? -1 : 1));
}

/** Which consumers have deliveries that are due. */
export async function listDueConsumers(
  db: Database,
  consumers: readonly string[],
  now: number,
): Promise<string[]> {
  const { rows } = await db.$client.execute({
    sql: `SELECT value AS consumer FROM json_each(?) WHERE EXISTS (
      SELECT 1 FROM deliveries WHERE consumer = value AND state = 'open' AND lease_until <= ?)`,
    args: [JSON.stringify(consumers), now],
  });
  return rows.map((row) => String(row['consumer']));
}

/** The consumer has these in its inbox. A dead letter that took effect after all is done as well. */
export function confirmDeliveries(consumer: string, ids: readonly string[], now: number): Statement[] {
  return [
    {
      sql: `UPDATE deliveries SET state = 'done', settled_at = ?, error = NULL
        WHERE consumer = ? AND state <> 'done' AND event_id IN (SELECT value FROM json_each(?))`,
      args: [now, consumer, JSON.stringify(ids)],
    },
    {
      sql: `INSERT INTO consumers (consumer, confirmed_at) VALUES (?, ?)
        ON CONFLICT (consumer) DO UPDATE SET confirmed_at = excluded.confirmed_at`,
      args: [consumer, now],
    },
  ];
}

/** The consumer failed and tries again at `retryAt`; it is not sent again before that. */
export function noteFailure(failure: Pair & { error: string; tries: number; retryAt: number }): Statement {
  const { consumer, eventId, error, tries, retryAt } = failure;
  return {
    sql: `UPDATE deliveries SET tries = max(tries, ?), error = ?, lease_until = max(lease_until, ?)
      WHERE consumer = ? AND event_id = ? AND state = 'open'`,
    args: [tries, error, retryAt, consumer, eventId],
  };
}

/** The consumer gave up. */
export function buryDelivery(failure: Pair & { error: string; tries: number; now: number }): Statement {
  const { consumer, eventId, error, tries, now } = failure;
  return {
    sql: `UPDATE deliveries SET state = 'dead', tries = ?, error = ?, settled_at = ?
      WHERE consumer = ? AND event_id = ? AND state = 'open'`,
    args: [tries, error, now, consumer, eventId],
  };
}

/** Deletes what happened before `before`, up to 1,000 events at a time; answers how many. */
export async function deleteHistory(db: Database, before: number): Promise<number> {
  const old = 'SELECT id FROM events WHERE time < ? ORDER BY time LIMIT 1000';
  const [, deleted] = await db.$client.batch(
    [
      { sql: `DELETE FROM deliveries WHERE event_id IN (${old})`, args: [before] },
      { sql: `DELETE FROM events WHERE id IN (${old})`, args: [before] },
    ],
    'write',
  );
  return deleted?.rowsAffected ?? 0;
}
