import * as z from 'zod/mini';

const Status = z.enum(['ok', 'degraded', 'down']);
export type Status = z.infer<typeof Status>;

const SliceHealth = z.object({
  status: Status,
  version: z.string(),
  uptime: z.number(),
  checks: z.record(z.string(), z.object({ status: Status, ms: z.optional(z.number()) })),
});

/** What a slice says about itself. `uptime` in seconds; `ms` is how long a check took. */
export type SliceHealth = z.infer<typeof SliceHealth>;

/** Asks a slice and keeps only what the schema names, so that nothing else can leak. */
export async function checkSlice(ask: () => Promise<Response>): Promise<SliceHealth> {
  const response = await ask();
  return SliceHealth.parse(await response.json());
}
