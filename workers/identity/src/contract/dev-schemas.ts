import { z } from '@hono/zod-openapi';
import { instant } from './schemas.ts';

export const DevMail = z
  .object({
    id: z.string(),
    kind: z.string(),
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    link: z.string().nullable(),
    createdAt: instant,
  })
  .openapi('DevMail');
export type DevMail = z.infer<typeof DevMail>;

export const DevMailList = z.object({ items: z.array(DevMail) }).openapi('DevMailList');
export type DevMailList = z.infer<typeof DevMailList>;
