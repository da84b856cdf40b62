import { decodeCursor, encodeCursor, type Database, type Statement } from '@highstreet/data';
import type { CreateReplay, Replay } from '../contract/index.ts';

type Listed = { items: Replay[]; nextCursor: string | undefined };

const COLUMNS = `r.id, r.consumer, r.what, r.detail, r.events, r.requested_by, r.created_at,
  (SELECT count(*) FROM deliveries d WHERE d.replay_id = r.id AND d.state = 'open') AS open`;

/** Makes every event that `request` names due again at its consumer, marked with the replay. */
export function reopenDeliveries(replayId: string, request: CreateReplay, now: number): Statement {
  const { where, args } = selectEvents(request);
  return {
    sql: `INSERT INTO deliveries (consumer, event_id, lease_until, replay_id, created_at)
      SELECT ?, e.id, 0, ?, ? FROM events e WHERE ${where}
      ON CONFLICT (consumer, event_id) DO UPDATE SET state = 'open', sends = 0, tries = 0, lease_until = 0,
        error = NULL, settled_at = NULL, replay_id = excluded.replay_id`,
    args: [request.consumer, replayId, now, ...args],
  };
}

function selectEvents(request: CreateReplay): { where: string; args: (string | number)[] } {
  switch (request.what) {
    case 'event':
      return { where: 'e.id = ?', args: [request.eventId] };
    case 'dead-letters':
      return {
        where: `e.id IN (SELECT event_id FROM deliveries WHERE consumer = ? AND state = 'dead')`,
        args: [request.consumer],
      };
    case 'time-range':
      return {
        where: `e.time >= ? AND e.time < ? AND EXISTS (SELECT 1 FROM json_each(?) WHERE value IN ('*', e.type))`,
        args: [Date.parse(request.from), Date.parse(request.to), JSON.stringify(request.types ?? ['*'])],
      };
  }
}

export function insertReplay(
  id: string,
  { consumer, what, ...detail }: CreateReplay,
  { requestedBy, now }: { requestedBy: string; now: number },
): Statement {
  return {
    sql: `INSERT INTO replays (id, consumer, what, detail, events, requested_by, created_at)
      SELECT ?, ?, ?, ?, count(*), ?, ? FROM deliveries WHERE replay_id = ?`,
    args: [id, consumer, what, JSON.stringify(detail), requestedBy, now, id],
  };
}

export async function findReplay(db: Database, id: string): Promise<Replay | undefined> {
  const { rows } = await db.$client.execute({
    sql: `SELECT ${COLUMNS} FROM replays r WHERE r.id = ?`,
    args: [id],
  });
  return rows[0] && toReplay(rows[0]);
}

/** One page of replays, newest first. */
export async function listReplayRows(
  db: Database,
  query: { cursor?: string | undefined; limit: number },
): Promise<Listed> {
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, 1);
  const { rows } = await db.$client.execute({
    sql: `SELECT ${COLUMNS} FROM replays r WHERE :after IS NULL OR r.id < :after ORDER BY r.id DESC LIMIT :limit`,
    args: { after: after?.[0] ?? null, limit: query.limit + 1 },
  });
  const items = rows.slice(0, query.limit).map(toReplay);
  const last = rows.length > query.limit ? items.at(-1) : undefined;
  return { items, nextCursor: last && encodeCursor([last.id]) };
}

type Row = Record<string, unknown>;

function toReplay(row: Row): Replay {
  const what = row['what'];
  return {
    id: String(row['id']),
    consumer: String(row['consumer']),
    what: what === 'event' || what === 'dead-letters' ? what : 'time-range',
    detail: JSON.parse(String(row['detail'])),
    events: Number(row['events']),
    open: Number(row['open']),
    requestedBy: String(row['requested_by']),
    createdAt: new Date(Number(row['created_at'])).toISOString(),
  };
}
