import type { Position } from '../contract/frames.ts';
import type { Sql } from './sql.ts';

/** An event on its way into a sequence; `data` is JSON text. */
export type NewEvent = { topic: string; type: string; data: string; id?: string | undefined };

/** An event in its place; `off` counts from 1 without gaps. */
export type StoredEvent = { off: number; topic: string; type: string; data: string };

/** What a client missed, or that nobody can tell any more. */
export type Missed = { kind: 'events'; events: StoredEvent[] } | { kind: 'resync' };

/** Events that are kept for clients on their way back. */
export const RING_SIZE = 500;
/** More than this is not sent to a client that comes back: reading anew what it shows is less. In characters. */
const MOST_MISSED = 512 * 1024;
const COLUMNS = 'off, topic, type, data';

/** The last events of one sequence, in order, with the epoch that tells this sequence from any other. */
export class Ring {
  readonly #sql: Sql;
  readonly #size: number;
  #epoch: string | undefined;
  #off = 0;

  /** Reads what is there; a place without tables is left as it is. */
  constructor(sql: Sql, size = RING_SIZE) {
    this.#sql = sql;
    this.#size = size;
    const tables = sql.exec<{ n: number }>(`SELECT count(*) n FROM sqlite_master WHERE name = 'ring'`);
    if (tables.toArray()[0]?.n === 1) this.#read();
  }

  /** Undefined until somebody has asked for the sequence: before that nobody can come back to it, and nothing is kept. */
  get epoch(): string | undefined {
    return this.#epoch;
  }

  /** The last event's place; 0 before the first. */
  get off(): number {
    return this.#off;
  }

  /** Begins the sequence, unless it has begun. */
  begin(): Position {
    if (this.#epoch === undefined) {
      this.#sql.exec(
        `CREATE TABLE IF NOT EXISTS ring (off INTEGER PRIMARY KEY, at INTEGER NOT NULL, topic TEXT NOT NULL, type TEXT NOT NULL, data TEXT NOT NULL, id TEXT)`,
      );
      this.#sql.exec(`CREATE UNIQUE INDEX IF NOT EXISTS ring_by_id ON ring (id) WHERE id IS NOT NULL`);
      this.#sql.exec(`CREATE TABLE IF NOT EXISTS sequence (epoch TEXT NOT NULL)`);
      this.#sql.exec(`INSERT INTO sequence (epoch) VALUES (?)`, crypto.randomUUID());
      this.#read();
    }
    return { epoch: this.#epoch ?? '', off: this.#off };
  }

  /** Keeps events and gives those that were not there before. */
  append(events: readonly NewEvent[], now: number): StoredEvent[] {
    const kept: StoredEvent[] = [];
    for (const { topic, type, data, id = null } of events) {
      const rows = this.#sql.exec<{ off: number }>(
        `INSERT INTO ring (off, at, topic, type, data, id) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING off`,
        this.#off + 1,
        now,
        topic,
        type,
        data,
        id,
      );
      if (rows.toArray().length === 0) continue;
      this.#off += 1;
      kept.push({ off: this.#off, topic, type, data });
    }
    if (kept.length > 0) this.#sql.exec(`DELETE FROM ring WHERE off <= ?`, this.#off - this.#size);
    return kept;
  }

  /** What came after `from`; `resync` for another epoch, a place that was never reached, or one the ring no longer reaches back to. */
  since(from: Position): Missed {
    if (from.epoch !== this.#epoch || from.off > this.#off || from.off < this.#oldest() - 1)
      return { kind: 'resync' };
    const [sum] = this.#sql
      .exec<{ size: number }>(`SELECT coalesce(sum(length(data)), 0) size FROM ring WHERE off > ?`, from.off)
      .toArray();
    if ((sum?.size ?? 0) > MOST_MISSED) return { kind: 'resync' };
    const rows = this.#sql.exec<StoredEvent>(
      `SELECT ${COLUMNS} FROM ring WHERE off > ? ORDER BY off`,
      from.off,
    );
    return { kind: 'events', events: rows.toArray() };
  }

  /** The newest events, not older than `at`. */
  youngerThan(at: number): StoredEvent[] {
    return this.#sql
      .exec<StoredEvent>(`SELECT ${COLUMNS} FROM ring WHERE at >= ? ORDER BY off`, at)
      .toArray();
  }

  /** When the last event came, in epoch milliseconds; 0 before the first. */
  lastAt(): number {
    if (this.#epoch === undefined) return 0;
    const rows = this.#sql.exec<{ at: number | null }>(`SELECT max(at) at FROM ring`).toArray();
    return rows[0]?.at ?? 0;
  }

  #oldest(): number {
    const rows = this.#sql.exec<{ off: number | null }>(`SELECT min(off) off FROM ring`).toArray();
    return rows[0]?.off ?? this.#off + 1;
  }

  #read(): void {
    this.#epoch = this.#sql.exec<{ epoch: string }>(`SELECT epoch FROM sequence`).toArray()[0]?.epoch;
    this.#off =
      this.#sql.exec<{ off: number | null }>(`SELECT max(off) off FROM ring`).toArray()[0]?.off ?? 0;
  }
}
