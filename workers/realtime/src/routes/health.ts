import { healthRoute, readHealth } from '@highstreet/http';
import { serve } from '../app-env.ts';

/** It needs nothing but its own objects, and waking one to ask would prove little. */
export const getHealth = serve(healthRoute, async (c) =>
  c.json(await readHealth('realtime', c.get('ctx').release, {}), 200),
);
