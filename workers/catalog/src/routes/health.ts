import { healthRoute, readHealth } from '@highstreet/http';
import { sql } from 'drizzle-orm';
import { serve } from '../app-env.ts';

export const getHealth = serve(healthRoute, async (c) => {
  const { db, cache, release } = c.get('ctx');
  const health = await readHealth('catalog', release, {
    database: { isVital: true, run: () => db.run(sql`SELECT 1`) },
    redis: { isVital: false, run: () => cache.ping() },
  });
  return c.json(health, health.status === 'down' ? 503 : 200);
});
