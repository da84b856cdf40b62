import { healthRoute } from '@highstreet/http';
import { serve } from '../app-env.ts';
import { checkHealth } from '../services/check-health.ts';

export const getHealth = serve(healthRoute, async (c) => {
  const health = await checkHealth(c.get('ctx'));
  return c.json(health, health.status === 'down' ? 503 : 200);
});
