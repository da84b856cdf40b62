import { readHealth, type Health } from '@highstreet/http';
import { sql } from 'drizzle-orm';
import type { Ctx } from '../context.ts';

/** Without its database this worker is down; slices then keep their events in their outboxes. */
export function checkHealth({ db, release }: Ctx): Promise<Health> {
  return readHealth('events', release, {
    database: { isVital: true, run: () => db.run(sql`SELECT 1`) },
  });
}
