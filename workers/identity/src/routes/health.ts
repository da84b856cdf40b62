import { healthRoute, readHealth } from '@highstreet/http';
import { serve } from '../app-env.ts';

export const getHealth = serve(healthRoute, async (c) => {
  const { db, redis, release } = c.get('ctx');
  const health = await readHealth('identity', release, {
    database: { isVital: true, run: () => db.$client.execute('SELECT 1') },
    redis: { isVital: false, run: () => redis.ping() },
  });
  return c.json(health, health.status === 'down' ? 503 : 200);
});
