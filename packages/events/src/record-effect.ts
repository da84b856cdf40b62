import {
  guard,
  GuardFailed,
  violatedConstraint,
  writeBatch,
  type Database,
  type Write,
} from '@highstreet/data';
import type { CloudEvent } from './cloud-event.ts';

/** `duplicate`: handled before. `ignored`: a newer version of its aggregate has been seen. */
export type Outcome = 'done' | 'duplicate' | 'ignored';

export type Recording = { db: Database; consumer: string; event: CloudEvent; now: number };

/** Whose version `aggregateversion` is: two slices may speak of the same subject. */
export function aggregateOf({ source, subject }: CloudEvent): string {
  return `${source}/${subject}`;
}

/** Commits the inbox row, the seen version and the effect in one batch; parallel deliveries of one event take effect once. */
export async function recordEffect(recording: Recording, writes: readonly Write[]): Promise<Outcome> {
  const { db, consumer, event, now } = recording;
  try {
    await writeBatch(db, [insertRow(recording, 'done'), ...versionWrites(recording), ...writes]);
    return 'done';
  } catch (error) {
    if (isDuplicate(error)) return 'duplicate';
    if (!(error instanceof GuardFailed) || !(await isOutdated(db, consumer, event))) throw error;
    return recordIgnored({ db, consumer, event, now });
  }
}

/** Writes down that the event was seen and has no effect. */
export async function recordIgnored(recording: Recording): Promise<Outcome> {
  try {
    await writeBatch(recording.db, [insertRow(recording, 'ignored')]);
    return 'ignored';
  } catch (error) {
    if (isDuplicate(error)) return 'duplicate';
    throw error;
  }
}

function insertRow({ consumer, event, now }: Recording, outcome: 'done' | 'ignored'): Write {
  return {
    sql: 'INSERT INTO inbox (consumer, event_id, type, outcome, handled_at) VALUES (?, ?, ?, ?, ?)',
    args: [consumer, event.id, event.type, outcome, now],
  };
}

function isDuplicate(error: unknown): boolean {
  return violatedConstraint(error)?.startsWith('inbox.') ?? false;
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

async function isOutdated(db: Database, consumer: string, event: CloudEvent): Promise<boolean> {
  const { rows } = await db.$client.execute({
    sql: 'SELECT 1 FROM aggregate_versions WHERE consumer = ? AND aggregate = ? AND version > ?',
    args: [consumer, aggregateOf(event), event.aggregateversion ?? Number.MAX_SAFE_INTEGER],
  });
  return rows.length > 0;
}
