import type { Actor, IdempotencyStore, RequestMeta } from '@highstreet/http';
import type { Env } from './env.ts';
import { openTickets, type Tickets } from './tickets/tickets.ts';

/** What a service gets; nothing else is ambient. `now` in epoch milliseconds, `random` in [0, 1). */
export type Ctx = {
  actor: Actor | undefined;
  tickets: Tickets;
  now: () => number;
  random: () => number;
  newId: () => string;
  idempotency: IdempotencyStore;
  release: string;
};

/** A ticket is good once: an answer with one in it is never kept for a second request. */
const keepsNothing: IdempotencyStore = {
  claim: async () => ({ state: 'claimed' }),
  keep: async () => undefined,
  release: async () => undefined,
};

/** Opens what one request needs. */
export function makeCtx(
  env: Pick<Env, 'TICKET_KEY' | 'RELEASE'>,
  { actor }: Pick<RequestMeta, 'actor'>,
): Ctx {
  return {
    actor,
    tickets: openTickets(env.TICKET_KEY),
    now: () => Date.now(),
    random: () => Math.random(),
    newId: () => crypto.randomUUID(),
    idempotency: keepsNothing,
    release: env.RELEASE,
  };
}
