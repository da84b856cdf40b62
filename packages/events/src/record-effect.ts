import {
  guard,
  GuardFailed,
  readBatch,
  violatedConstraint,
  writeBatch,
  type Database,
  type Write,
} from '@highstreet/data';
import type { CloudEvent } from './cloud-event.ts';

/** `duplicate`: handled before. `ignored`: a newer version of its aggregate has been seen, or nothing handles its type. */
export type Outcome = 'done' | 'duplicate' | 'ignored';

/** An event with the writes of its effect; without `writes` it is only written down as seen. */
export type Recording = {
  db: Database;
  consumer: string;
  event: CloudEvent;
  now: number;
  writes: readonly Write[] | undefined;
};

/** Commits the inbox row, the seen version and the effect in one batch; parallel deliveries of one event take effect once. */
export async function recordEffect(recording: Recording): Promise<Outcome> {
  try {
    await writeBatch(recording.db, allWrites(recording));
    return recording.writes ? 'done' : 'ignored';
  } catch (error) {
    if (violatedConstraint(error)?.startsWith('inbox.')) return 'duplicate';
    if (!(error instanceof GuardFailed) || !(await isOutdated(recording))) throw error;
    return recordEffect({ ...recording, writes: undefined });
  }
}

/**
 * Commits several effects in one batch, which costs the database one transaction instead of many. Those that were handled before, or are
 * outdated, are told apart first. Throws when one of them fails; then none has taken effect.
 */
export async function recordTogether(recordings: readonly Recording[]): Promise<Outcome[]> {
  const [first] = recordings;
  if (!first) return [];
  const { known, versions } = await readSeen(first.db, first.consumer, recordings);
  const seen = recordings.map((recording): Recording => {
    const newest = versions.get(aggregateOf(recording.event)) ?? 0;
    const isOld = newest > (recording.event.aggregateversion ?? newest);
    return isOld ? { ...recording, writes: undefined } : recording;
  });
  const fresh = seen.filter(({ event }) => !known.has(event.id));
  if (fresh.length > 0) await writeBatch(first.db, fresh.flatMap(allWrites));
  return seen.map(({ event, writes }) => (known.has(event.id) ? 'duplicate' : writes ? 'done' : 'ignored'));
}

async function readSeen(db: Database, consumer: string, recordings: readonly Recording[]) {
  const ids = JSON.stringify(recordings.map(({ event }) => event.id));
  const aggregates = JSON.stringify(recordings.map(({ event }) => aggregateOf(event)));
  const among = 'IN (SELECT value FROM json_each(?))';
  const [known, versions] = await readBatch(db, [
    { sql: `SELECT event_id FROM inbox WHERE consumer = ? AND event_id ${among}`, args: [consumer, ids] },
    {
      sql: `SELECT aggregate, version FROM aggregate_versions WHERE consumer = ? AND aggregate ${among}`,
      args: [consumer, aggregates],
    },
  ]);
  return {
    known: new Set(known?.rows.map((row) => String(row['event_id']))),
    versions: new Map(versions?.rows.map((row) => [String(row['aggregate']), Number(row['version'])])),
  };
}

/** Whose version `aggregateversion` is: two slices may speak of the same subject. */
function aggregateOf({ source, subject }: CloudEvent): string {
  return `${source}/${subject}`;
}

function allWrites(recording: Recording): Write[] {
  const { consumer, event, now, writes } = recording;
  const row: Write = {
    sql: 'INSERT INTO inbox (consumer, event_id, type, outcome, handled_at) VALUES (?, ?, ?, ?, ?)',
    args: [consumer, event.id, event.type, writes ? 'done' : 'ignored', now],
  };
  return writes ? [row, ...versionWrites(recording), ...writes] : [row];
}

function versionWrites({ consumer, event, now }: Recording): Write[] {
  const { aggregateversion: version } = event;
  if (version === undefined) return [];
  const aggregate = aggregateOf(event);
  return [
    guard(
      'NOT EXISTS (SELECT 1 FROM aggregate_versions WHERE consumer = ? AND aggregate = ? AND version > ?)',
      [consumer, aggregate, version],
    ),
    {
      sql: `INSERT INTO aggregate_versions (consumer, aggregate, version, seen_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (consumer, aggregate) DO UPDATE SET version = excluded.version, seen_at = excluded.seen_at`,
      args: [consumer, aggregate, version, now],
    },
  ];
}

async function isOutdated({ db, consumer, event }: Recording): Promise<boolean> {
  const { rows } = await db.$client.execute({
    sql: 'SELECT 1 FROM aggregate_versions WHERE consumer = ? AND aggregate = ? AND version > ?',
    args: [consumer, aggregateOf(event), event.aggregateversion ?? Number.MAX_SAFE_INTEGER],
  });
  return rows.length > 0;
}
