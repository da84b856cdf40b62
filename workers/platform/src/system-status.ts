import { z } from 'zod';

const Status = z.enum(['ok', 'degraded', 'down']);

const Part = z.object({
  status: Status,
  version: z.string(),
  uptime: z.number(),
  breaker: z.enum(['closed', 'half-open', 'open']).optional(),
  checks: z.record(z.string(), z.object({ status: Status, ms: z.number().optional() })),
});

/** What the front door's `/health/status` says to an insider. */
export const SystemStatus = z.object({
  status: Status,
  limits: z.enum(['shared', 'per-isolate']),
  gateway: Part,
  slices: z.record(z.string(), Part),
});
export type SystemStatus = z.infer<typeof SystemStatus>;

const TIME_LIMIT_MS = 3_000;

/**
 * Asks the front door, as an insider by the scrape token. It knows every slice, so that the platform needs no binding to each of them.
 * Undefined when it does not answer.
 */
export async function readSystemStatus(env: {
  PUBLIC_ORIGIN: string;
  METRICS_TOKEN?: string | undefined;
}): Promise<SystemStatus | undefined> {
  try {
    const response = await fetch(`${env.PUBLIC_ORIGIN}/health/status`, {
      headers: env.METRICS_TOKEN ? { authorization: `Bearer ${env.METRICS_TOKEN}` } : {},
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
    });
    return SystemStatus.parse(await response.json());
  } catch {
    return undefined;
  }
}
