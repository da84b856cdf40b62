import type { Ticket } from '../contract/schemas.ts';
import type { Ctx } from '../context.ts';

/** Anonymous browsers share this many hubs, so that a flood of them makes no more objects than these. */
export const GUEST_HUBS = 64;
const LIFE_SECONDS = 30;

type Minting = Pick<Ctx, 'actor' | 'tickets' | 'now' | 'random' | 'newId'>;

/** A ticket for one socket of the actor, or of an anonymous browser. Nothing is kept, nothing is woken. */
export async function mintTicket({ actor, tickets, now, random, newId }: Minting): Promise<Ticket> {
  const holder = actor
    ? { hub: `user:${actor.id}`, role: actor.role, sessionId: actor.sessionId }
    : { hub: `guest:${Math.floor(random() * GUEST_HUBS)}` };
  const ticket = await tickets.sign({ id: newId(), ...holder, expiresAt: now() + LIFE_SECONDS * 1000 });
  return { ticket, url: `/realtime?ticket=${ticket}`, expiresIn: LIFE_SECONDS };
}
