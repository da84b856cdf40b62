import { z } from '@hono/zod-openapi';

/** Opens one socket within `expiresIn` seconds. */
export const Ticket = z
  .object({
    ticket: z.string(),
    url: z.string().openapi({ description: 'where to open the socket: the path with the ticket in it' }),
    expiresIn: z.number().int(),
  })
  .openapi('RealtimeTicket');
export type Ticket = z.infer<typeof Ticket>;
