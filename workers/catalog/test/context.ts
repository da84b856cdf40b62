import { newId, noCache, openIdempotencyStore } from '@highstreet/data';
import { openTestDatabase } from '@highstreet/data/testing';
import { openOutbox } from '@highstreet/events';
import type { Actor, Role } from '@highstreet/http';
import { continueTrace } from '@highstreet/telemetry';
import { resolve } from 'node:path';
import type { CreateProduct } from '../src/contract/index.ts';
import type { Ctx } from '../src/context.ts';

const MIGRATIONS = resolve(import.meta.dirname, '../migrations');
const START = Date.UTC(2026, 0, 1);

/** A ctx on a database of its own; time starts at 2026-01-01 and moves 1 ms with every look at the clock. */
export async function makeCtx(
  actor?: Actor,
): Promise<Ctx & { roundTrips: () => number; as: (other?: Actor) => Ctx }> {
  const { db, roundTrips } = await openTestDatabase(MIGRATIONS);
  let clock = START;
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
    idempotency: openIdempotencyStore(db, now),
    release: 'test',
  });
  return { ...make(actor), roundTrips, as: make };
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
