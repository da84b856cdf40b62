import { readHealth, type Health } from '@highstreet/http';
import { sql } from 'drizzle-orm';
import type { Ctx } from '../context.ts';

/** What this slice needs and whether it answers: without its database it is down, without Redis slower. */
export function checkHealth({ db, cache, release }: Ctx): Promise<Health> {
  return readHealth('__domain__', release, {
    database: { isVital: true, run: () => db.run(sql`SELECT 1`) },
    redis: { isVital: false, run: () => cache.ping() },
  });
}
