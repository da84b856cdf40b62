import { newId, noCache, openIdempotencyStore, writeBatch } from '@highstreet/data';
import { openTestDatabase } from '@highstreet/data/testing';
import { noRelay, openOutbox } from '@highstreet/events';
import type { Actor, Role } from '@highstreet/http';
import { openAnnounce, type Publication, type RealtimeApi } from '@highstreet/realtime/contract';
import { continueTrace } from '@highstreet/telemetry';
import { resolve } from 'node:path';
import type { CreateProduct } from '../src/contract/index.ts';
import type { Ctx } from '../src/context.ts';
import { insertDeliveries } from '../src/db/deliveries.ts';
import type { FileStore } from '../src/file-store.ts';

const MIGRATIONS = resolve(import.meta.dirname, '../migrations');
const START = Date.UTC(2026, 0, 1);

/** A ctx with a look behind the scenes: database round trips, imports that were asked for, what was announced, and the same as another actor. */
export type TestCtx = Ctx & {
  roundTrips: () => number;
  as: (other?: Actor) => Ctx;
  queue: string[];
  announced: Publication[];
};

/** A ctx on a database of its own; time starts at 2026-01-01 and moves 1 ms with every look at the clock. */
export async function makeCtx(actor?: Actor): Promise<TestCtx> {
  const { db, roundTrips } = await openTestDatabase(MIGRATIONS);
  let clock = START;
  const files = makeFiles();
  const queue: string[] = [];
  const announced: Publication[] = [];
  const now = () => (clock += 1);
  const make = (who: Actor | undefined): Ctx => ({
    db,
    cache: noCache,
    actor: who,
    now,
    newId: (prefix) => newId(prefix, now()),
    emit: openOutbox(
      {
        slice: 'catalog',
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
    files,
    enqueueImport: async (importId) => void queue.push(importId),
  });
  return { ...make(actor), roundTrips, as: make, queue, announced };
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

/** Input for a product; every call has an SKU of its own. */
export function makeProduct(fields: Partial<CreateProduct> = {}): CreateProduct {
  return {
    title: 'Enamel mug',
    description: '<p>Holds coffee.</p>',
    status: 'active',
    categoryIds: [],
    images: [],
    options: [],
    attributes: {},
    variants: [
      { sku: `SKU-${crypto.randomUUID()}`, optionValues: [], price: { amount: 1250, currency: 'EUR' } },
    ],
    ...fields,
  };
}

/** Lets a product arrive at somebody, as an event of orders tells it. */
export async function deliver(ctx: Ctx, customerId: string, productId: string): Promise<void> {
  await writeBatch(ctx.db, insertDeliveries(customerId, 'ord_test', [productId], ctx.now()));
}

function makeFiles(): FileStore {
  const kept = new Map<string, Uint8Array>();
  return {
    put: async (key, body) => {
      const bytes = await new Response(body).bytes();
      kept.set(key, bytes);
      return bytes.length;
    },
    get: async (key) => {
      const bytes = kept.get(key);
      const body = bytes && new Response(new Uint8Array(bytes)).body;
      return body ? { body } : null;
    },
    delete: async (key) => void kept.delete(key),
  };
}
