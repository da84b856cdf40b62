import { newId, openIdempotencyStore } from '@highstreet/data';
import { openTestDatabase } from '@highstreet/data/testing';
import { fakeQueue, type FakeQueue } from '@highstreet/events/testing';
import type { Actor, Role } from '@highstreet/http';
import { continueTrace } from '@highstreet/telemetry';
import { resolve } from 'node:path';
import type { Ctx } from '../src/context.ts';
import { sealIdempotency } from '../src/secrets/sealed-idempotency.ts';
import { openVault } from '../src/secrets/vault.ts';

const MIGRATIONS = resolve(import.meta.dirname, '../migrations');
const START = Date.UTC(2026, 0, 1);

/** What is asked of the queue of webhook attempts. */
export type Asked = { deliveryId: string; delaySeconds: number };

/** A ctx with a look behind the scenes: its clock, its queues, what was put off, and what was sent outside. */
export type TestCtx = Ctx & {
  as: (actor?: Actor) => Ctx;
  forward: (ms: number) => void;
  queues: Record<'toys' | 'slow' | 'audit' | 'webhooks', FakeQueue>;
  asked: Asked[];
  settle: () => Promise<unknown>;
  requests: { request: Request; body: string }[];
  answer: (respond: () => Response | Promise<Response>) => void;
};

/** A ctx on a database of its own; time starts at 2026-01-01 and moves 1 ms with every look at the clock. */
export async function makeCtx(actor?: Actor): Promise<TestCtx> {
  const { db } = await openTestDatabase(MIGRATIONS);
  let clock = START;
  let respond: () => Response | Promise<Response> = () => new Response(null, { status: 204 });
  const now = () => (clock += 1);
  const queues = { toys: fakeQueue(), slow: fakeQueue(), audit: fakeQueue(), webhooks: fakeQueue() };
  const byName = new Map<string, FakeQueue>(Object.entries(queues));
  const asked: Asked[] = [];
  const requests: TestCtx['requests'] = [];
  const deferred: Promise<unknown>[] = [];
  const vault = openVault(Buffer.alloc(32, 7).toString('base64'));
  const make = (who: Actor | undefined): Ctx => ({
    db,
    actor: who,
    now,
    newId: (prefix) => newId(prefix, now()),
    random: () => 0.5,
    idempotency: sealIdempotency(openIdempotencyStore(db, now), vault),
    release: 'test',
    correlationId: 'test',
    trace: continueTrace(null),
    subscribers: new Map([
      ['toys', ['toy.painted']],
      ['slow', ['toy.painted', 'toy.sold']],
      ['audit', ['*']],
      ['webhooks', ['*']],
    ]),
    queueOf: (consumer) => byName.get(consumer),
    attempts: {
      sendBatch: async (messages) => {
        for (const { body, delaySeconds = 0 } of messages) asked.push({ ...body, delaySeconds });
      },
    },
    vault,
    isProduction: true,
    fetch: async (request) => {
      requests.push({ request, body: await request.clone().text() });
      return respond();
    },
    defer: (work) => void deferred.push(work),
  });
  return {
    ...make(actor),
    as: make,
    forward: (ms) => void (clock += ms),
    queues,
    asked,
    settle: () => Promise.all(deferred.splice(0)),
    requests,
    answer: (next) => void (respond = next),
  };
}

/** An actor of this role; the same name gives the same person. */
export function makeActor(role: Role, name: string = role): Actor {
  return {
    id: `usr_${name}`,
    role,
    name,
    email: `${name}@highstreet.test`,
    sessionId: `ses_${name}`,
    verified: true,
  };
}
