import { newId, noCache, openIdempotencyStore } from '@highstreet/data';
import { openTestDatabase } from '@highstreet/data/testing';
import { noRelay, openOutbox } from '@highstreet/events';
import type { Actor, Role } from '@highstreet/http';
import { openAnnounce, type Publication, type RealtimeApi } from '@highstreet/realtime/contract';
import { continueTrace } from '@highstreet/telemetry';
import { resolve } from 'node:path';
import { openBriefMemory } from '../src/brief-memory.ts';
import type { Ctx } from '../src/context.ts';
import { testCards } from '../src/providers/test-cards.ts';
import { openTestProvider } from '../src/providers/test-provider.ts';
import type { PaymentProvider } from '../src/providers/payment-provider.ts';
import { openOutcomes } from '../src/saga/outcomes.ts';
import { FakeSlices } from './fake-slices.ts';
import { FakeWorkflow } from './fake-workflow.ts';

const MIGRATIONS = resolve(import.meta.dirname, '../migrations');
const START = Date.UTC(2026, 0, 1);

/** A ctx with a look behind the scenes: database round trips, what was announced, and the same as another actor. */
export type TestCtx = Ctx & {
  roundTrips: () => number;
  as: (other?: Actor) => Ctx;
  announced: Publication[];
  others: FakeSlices;
  instances: FakeWorkflow;
  /** Replaces a provider, as a test of Stripe does. */
  useProvider: (provider: PaymentProvider) => void;
  /** Moves the clock on. */
  pass: (ms: number) => void;
};

/** A ctx on a database of its own; time starts at 2026-01-01 and moves 1 ms with every look at the clock. */
export async function makeCtx(actor?: Actor): Promise<TestCtx> {
  const { db, roundTrips } = await openTestDatabase(MIGRATIONS);
  let clock = START;
  const announced: Publication[] = [];
  const now = () => (clock += 1);
  const others = new FakeSlices();
  const test = openTestProvider({
    db,
    now,
    newId: (prefix) => newId(prefix, now()),
    wait: async () => undefined,
  });
  const providers = new Map<string, PaymentProvider>([['test', test]]);
  const instances: FakeWorkflow = new FakeWorkflow(() => make(undefined));
  const beginnings = openOutcomes(now);
  const outcomes = openOutcomes(now);
  const make = (who: Actor | undefined): Ctx => ({
    db,
    cache: noCache,
    actor: who,
    now,
    newId: (prefix) => newId(prefix, now()),
    emit: openOutbox(
      {
        slice: 'checkout',
        release: 'test',
        trace: continueTrace(null),
        correlationId: 'test',
        actorId: who?.id,
      },
      now,
    ),
    relay: noRelay,
    live: openAnnounce(recordingRealtime(announced), () => undefined),
    idempotency: openIdempotencyStore(db, now),
    release: 'test',
    slices: others.open(),
    providers: { find: (id) => providers.get(id), config: [{ id: 'test', testCards }] },
    workflow: instances,
    beginnings,
    outcomes,
    memory: openBriefMemory(() => (clock += 2_000)),
    pause: async (ms) => {
      clock += ms;
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    cartKey: 'a key of at least 32 characters, for tests',
  });
  const useProvider = (provider: PaymentProvider) => void providers.set(provider.id, provider);
  const pass = (ms: number) => void (clock += ms);
  return { ...make(actor), roundTrips, as: make, announced, others, instances, useProvider, pass };
}

function recordingRealtime(announced: Publication[]): RealtimeApi {
  return {
    publish: async (messages) => void announced.push(...messages),
    endSessions: async () => undefined,
    whoIsOnline: async () => [],
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
