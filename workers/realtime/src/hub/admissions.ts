import type { Sql } from './sql.ts';

/** Tickets that were used and sessions that have ended: neither opens a socket. */
export class Admissions {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** True for the first who shows this ticket. `until` in epoch milliseconds: after that it is too old anyway. */
  useTicket(id: string, until: number): boolean {
    this.#open();
    const used = this.#sql.exec<{ id: string }>(
      `INSERT INTO admissions (id, until) VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING id`,
      `t:${id}`,
      until,
    );
    return used.toArray().length === 1;
  }

  endSession(sessionId: string, until: number): void {
    this.#open();
    this.#sql.exec(`INSERT OR REPLACE INTO admissions (id, until) VALUES (?, ?)`, `s:${sessionId}`, until);
  }

  hasEnded(sessionId: string): boolean {
    this.#open();
    const found = this.#sql.exec<{ id: string }>(`SELECT id FROM admissions WHERE id = ?`, `s:${sessionId}`);
    return found.toArray().length === 1;
  }

  /** Forgets what is over at `now`. */
  sweep(now: number): void {
    this.#open();
    this.#sql.exec(`DELETE FROM admissions WHERE until < ?`, now);
  }

  #open(): void {
    this.#sql.exec(`CREATE TABLE IF NOT EXISTS admissions (id TEXT PRIMARY KEY, until INTEGER NOT NULL)`);
  }
}
