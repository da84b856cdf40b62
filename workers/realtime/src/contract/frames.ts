import { z } from 'zod';
import { Topic } from './topics.ts';

/** How far a client has come in one sequence of events: `epoch` names the sequence, `off` is the last event seen. */
export const Position = z.object({ epoch: z.string().max(40), off: z.number().int().min(0) });
export type Position = z.infer<typeof Position>;

/** A topic a client wants; `from` when it had it before. */
export const Wish = z.object({ ch: Topic, from: Position.optional() });
export type Wish = z.infer<typeof Wish>;

export const MOST_TOPICS = 50;

/**
 * What a client may say, as JSON. `hello` comes first: with `from`, the user's own events since then are sent or `$resync` is said.
 * Besides these there is the bare text `ping`, answered by `pong`.
 */
export const ClientFrame = z.discriminatedUnion('op', [
  z.object({
    op: z.literal('hello'),
    from: Position.optional(),
    topics: z.array(Wish).max(MOST_TOPICS).default([]),
  }),
  z.object({ op: z.literal('subscribe'), topics: z.array(Wish).min(1).max(MOST_TOPICS) }),
  z.object({ op: z.literal('unsubscribe'), topics: z.array(Topic).min(1).max(MOST_TOPICS) }),
]);
export type ClientFrame = z.infer<typeof ClientFrame>;

/**
 * What the server says. `ch` is the topic. `off` counts: a user's own topics share one sequence, a shared topic has its own.
 * Presence and typing are not counted and have no `off`. A `type` that begins with `$` is about the socket itself.
 */
export type ServerFrame = { ch: string; off?: number; type: string; data: unknown };

/**
 * `$ready` (ch ''): the own sequence stands at `off` of `data.epoch`; what was missed has been sent before it.
 * `$subscribed`: events of `ch` follow; `data.kind` is `own` or `shared`, the latter with the `epoch` of its sequence.
 * `$resync`: events may have been missed (ch '' is the own sequence): read again what is shown, and go on from `off` of `data.epoch`.
 * `$refused`: this topic is not for this client.
 */
export const control = {
  ready: '$ready',
  subscribed: '$subscribed',
  resync: '$resync',
  refused: '$refused',
} as const;

/** Why the server ends a socket. The client asks for a new ticket after all but `revoked`. */
export const closeCodes = {
  /** The ticket was used, is too old or was never one; or the socket has lived its hour. */
  expired: 4401,
  /** The session has ended. */
  revoked: 4403,
  /** The client reads more slowly than it is sent to. */
  slow: 4408,
  /** Too many sockets of one user, or too many frames. */
  tooMany: 4429,
  /** New code is being shipped. */
  deploy: 1012,
} as const;
