import type { Sql } from '../hub/sql.ts';

/** Hubs that one shard serves, at most. */
export const SHARD_SIZE = 1_000;

/** A hub that listens; `behind` is the last event it has, when it could not be reached. */
export type Member = { hub: string; seq: number; shard: number; behind: number | null };

/** The hubs that listen to a topic, and the shard through which each is reached. */
export class Members {
  readonly #sql: Sql;
  readonly #size: number;
  readonly #counts = new Map<number, number>();

  constructor(sql: Sql, size = SHARD_SIZE) {
    this.#sql = sql;
    this.#size = size;
  }

  /** Makes the table, and reads how full the shards are. */
  open(): void {
    this.#sql.exec(
      `CREATE TABLE IF NOT EXISTS members (hub TEXT PRIMARY KEY, seq INTEGER NOT NULL, shard INTEGER NOT NULL, behind INTEGER)`,
    );
    const rows = this.#sql.exec<{ shard: number; n: number }>(
      `SELECT shard, count(*) n FROM members GROUP BY shard`,
    );
    for (const { shard, n } of rows.toArray()) this.#counts.set(shard, n);
  }

  get count(): number {
    return this.#counts.values().reduce((sum, n) => sum + n, 0);
  }

  /** `seq` grows with every join and leave of a hub: an older word never undoes a newer one. */
  join(hub: string, seq: number): void {
    const known = this.#sql.exec<{ hub: string }>(
      `UPDATE members SET seq = max(seq, ?), behind = NULL WHERE hub = ? RETURNING hub`,
      seq,
      hub,
    );
    if (known.toArray().length > 0) return;
    const shard = this.#freeShard();
    this.#sql.exec(`INSERT INTO members (hub, seq, shard) VALUES (?, ?, ?)`, hub, seq, shard);
    this.#counts.set(shard, (this.#counts.get(shard) ?? 0) + 1);
  }

  leave(hub: string, seq: number): void {
    const rows = this.#sql.exec<{ shard: number }>(
      `DELETE FROM members WHERE hub = ? AND seq <= ? RETURNING shard`,
      hub,
      seq,
    );
    for (const { shard } of rows.toArray()) this.#counts.set(shard, (this.#counts.get(shard) ?? 1) - 1);
  }

  /** Those who are up to date. */
  list(): Member[] {
    return this.#sql
      .exec<Member>(`SELECT hub, seq, shard, behind FROM members WHERE behind IS NULL`)
      .toArray();
  }

  listBehind(): Member[] {
    return this.#sql
      .exec<Member>(`SELECT hub, seq, shard, behind FROM members WHERE behind IS NOT NULL`)
      .toArray();
  }

  setBehind(hub: string, off: number | null): void {
    this.#sql.exec(`UPDATE members SET behind = ? WHERE hub = ?`, off, hub);
  }

  #freeShard(): number {
    let shard = 0;
    while ((this.#counts.get(shard) ?? 0) >= this.#size) shard += 1;
    return shard;
  }
}
