import { z } from 'zod';

/** The form of what is kept with a socket while its hub sleeps; raised when it changes. */
export const VERSION = 1;

/** What a hub knows of a socket. `until` in epoch milliseconds. */
export const Attachment = z.object({
  v: z.literal(VERSION),
  role: z.enum(['admin', 'seller', 'customer']).optional(),
  sessionId: z.string().optional(),
  until: z.number(),
  topics: z.array(z.string()),
});
export type Attachment = z.infer<typeof Attachment>;

/** What was kept with a socket; undefined when other code wrote it. */
export function readAttachment(socket: Pick<WebSocket, 'deserializeAttachment'>): Attachment | undefined {
  return Attachment.safeParse(socket.deserializeAttachment()).data;
}
