import { readHealth, type Health } from '@highstreet/http';
import type { Ctx } from '../context.ts';

/** The platform needs its database; nothing else needs the platform. */
export function checkHealth(ctx: Ctx): Promise<Health> {
  return readHealth('platform', ctx.release, {
    database: { isVital: true, run: () => ctx.db.$client.execute('SELECT 1') },
  });
}
