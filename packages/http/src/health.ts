import { z } from '@hono/zod-openapi';
import { defineRoute, json } from './define-route.ts';

const Check = z.object({ status: z.enum(['ok', 'down']), ms: z.number() });

export const Health = z
  .object({
    status: z.enum(['ok', 'degraded', 'down']),
    slice: z.string(),
    version: z.string(),
    uptime: z.number().openapi({ description: 'seconds since this isolate started' }),
    checks: z.record(z.string(), Check),
  })
  .openapi('Health');
export type Health = z.infer<typeof Health>;

/** `GET /health` of a slice; reached by the gateway only. */
export const healthRoute = defineRoute({
  operationId: 'getHealth',
  method: 'get',
  path: '/health',
  tags: ['Health'],
  summary: 'What this slice needs and whether it answers',
  access: 'public',
  scope: 'health:read',
  hide: true,
  responses: { 200: json(Health, 'Serves'), 503: json(Health, 'Does not serve') },
});

/** A part that a slice needs. Without a `vital` one it does not serve; without another it is degraded. */
export type HealthCheck = { isVital: boolean; run: () => Promise<unknown> };

const TIME_LIMIT_MS = 800;
let startedAt = 0;

/** Runs the checks side by side, each with 800 ms. */
export async function readHealth(
  slice: string,
  version: string,
  checks: Record<string, HealthCheck>,
): Promise<Health> {
  startedAt ||= Date.now();
  const names = Object.keys(checks);
  const results = await Promise.all(Object.values(checks).map(runCheck));
  const failed = Object.values(checks).filter((_, index) => results[index]?.status === 'down');
  const status = failed.some((check) => check.isVital) ? 'down' : failed.length > 0 ? 'degraded' : 'ok';
  const uptime = Math.round((Date.now() - startedAt) / 1000);
  return {
    status,
    slice,
    version,
    uptime,
    checks: Object.fromEntries(results.map((result, index) => [names[index], result])),
  };
}

async function runCheck(check: HealthCheck): Promise<z.infer<typeof Check>> {
  const start = Date.now();
  const limit = new Promise<never>((_, reject) => setTimeout(reject, TIME_LIMIT_MS, new Error('too slow')));
  const status = await Promise.race([check.run(), limit]).then(
    () => 'ok' as const,
    () => 'down' as const,
  );
  return { status, ms: Date.now() - start };
}
