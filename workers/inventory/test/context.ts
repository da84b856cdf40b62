import type { VariantFacts, VariantSelection } from '@highstreet/catalog/contract';
import { newId, noCache, openIdempotencyStore } from '@highstreet/data';
import { openTestDatabase } from '@highstreet/data/testing';
import { noRelay, openOutbox } from '@highstreet/events';
import type { Actor, Role } from '@highstreet/http';
import { openAnnounce, type Publication, type RealtimeApi } from '@highstreet/realtime/contract';
import { continueTrace } from '@highstreet/telemetry';
import { resolve } from 'node:path';
import type { Ctx } from '../src/context.ts';

const MIGRATIONS = resolve(import.meta.dirname, '../migrations');
const START = Date.UTC(2026, 0, 1);

/** A ctx with a look behind the scenes: database round trips, what was announced, and the same as another actor. */
export type TestCtx = Ctx & {
  roundTrips: () => number;
  as: (other?: Actor) => Ctx;
  announced: Publication[];
  /** What the catalog knows; a test puts in what it needs. */
  catalog: VariantFacts[];
};

/** A ctx on a database of its own; time starts at 2026-01-01 and moves 1 ms with every look at the clock. */
export async function makeCtx(actor?: Actor): Promise<TestCtx> {
  const { db, roundTrips } = await openTestDatabase(MIGRATIONS);
  let clock = START;
  const announced: Publication[] = [];
  const catalog: VariantFacts[] = [];
  const now = () => (clock += 1);
  const make = (who: Actor | undefined): Ctx => ({
    db,
    cache: noCache,
    actor: who,
    now,
    newId: (prefix) => newId(prefix, now()),
    emit: openOutbox(
      {
        slice: 'inventory',
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
    readCatalog: async (selection) => catalog.filter((facts) => isSelected(facts, selection)),
    release: 'test',
  });
  return { ...make(actor), roundTrips, as: make, announced, catalog };
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

/** A variant as the catalog tells of it. */
export function makeVariant(fields: Partial<VariantFacts> = {}): VariantFacts {
  return {
    variantId: 'var_mug',
    productId: 'prd_mug',
    sellerId: 'usr_seller',
    sellerName: 'Mara',
    slug: 'mug',
    title: 'Enamel mug',
    status: 'active',
    sku: 'MUG-1',
    optionValues: [],
    price: 1250,
    currency: 'EUR',
    image: null,
    weight: null,
    categoryIds: [],
    ...fields,
  };
}

function isSelected(facts: VariantFacts, selection: VariantSelection): boolean {
  if ('variantIds' in selection) return selection.variantIds.includes(facts.variantId);
  if ('productIds' in selection) return selection.productIds.includes(facts.productId);
  return facts.sellerId === selection.sellerId && selection.skus.includes(facts.sku);
}
