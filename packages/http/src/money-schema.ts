import { z } from '@hono/zod-openapi';

export const Money = z
  .object({
    amount: z.number().int().min(0).max(100_000_000_000),
    currency: z.string().regex(/^[A-Z]{3}$/, 'is not an ISO 4217 code'),
  })
  .openapi('Money', { description: 'Integer minor units and an ISO 4217 code.' });
export type Money = z.infer<typeof Money>;
