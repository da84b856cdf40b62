import { newId, noCache, openIdempotencyStore } from '@highstreet/data';
import { openTestDatabase } from '@highstreet/data/testing';
import { noRelay, openOutbox } from '@highstreet/events';
import type { Actor, Role } from '@highstreet/http';
import { openAnnounce, type Publication, type RealtimeApi } from '@highstreet/realtime/contract';
import { continueTrace } from '@highstreet/telemetry';
import { resolve } from 'node:path';
import type { DiscountCart } from '../src/contract/index.ts';
import type { Ctx } from '../src/context.ts';
import { couponCodes, coupons, giftCardEntries, giftCards } from '../src/db/schema.ts';
import { makeCardCode } from '../src/services/make-code.ts';

const MIGRATIONS = resolve(import.meta.dirname, '../migrations');
const START = Date.UTC(2026, 0, 1);

/** A ctx with a look behind the scenes: database round trips, what was announced, and the same as another actor. */
export type TestCtx = Ctx & {
  roundTrips: () => number;
  as: (other?: Actor) => Ctx;
  announced: Publication[];
};

/** A ctx on a database of its own; time starts at 2026-01-01 and moves 1 ms with every look at the clock. */
export async function makeCtx(actor?: Actor): Promise<TestCtx> {
  const { db, roundTrips } = await openTestDatabase(MIGRATIONS);
  let clock = START;
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
        slice: 'promotions',
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
  });
  return { ...make(actor), roundTrips, as: make, announced };
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

/** Puts a coupon into the database, 10 % on everything unless told otherwise, with its code. */
export async function putCoupon(
  { db }: Pick<Ctx, 'db'>,
  fields: Partial<typeof coupons.$inferInsert> = {},
): Promise<typeof coupons.$inferSelect> {
  const row = {
    id: newId('cpn'),
    code: 'TEN',
    description: '',
    isBulk: false,
    codeCount: 1,
    type: 'percentage' as const,
    value: 1_000,
    applicableCategories: [],
    applicableProducts: [],
    stackable: false,
    active: true,
    createdAt: START,
    updatedAt: START,
    ...fields,
  };
  const [[coupon]] = await db.batch([
    db.insert(coupons).values(row).returning(),
    db.insert(couponCodes).values({ code: row.code, couponId: row.id, isSingle: false }),
  ]);
  if (!coupon) throw new Error('no coupon was inserted');
  return coupon;
}

/** Puts a card with its first entry into the database: 50.00 EUR unless told otherwise. */
export async function putCard(
  { db }: Pick<Ctx, 'db'>,
  fields: Partial<typeof giftCards.$inferInsert> = {},
): Promise<typeof giftCards.$inferSelect> {
  const row = {
    id: newId('gft'),
    code: makeCardCode(),
    currency: 'EUR',
    balance: 5_000,
    note: '',
    createdAt: START,
    ...fields,
  };
  const entry = { cardId: row.id, kind: 'issued' as const, amount: row.balance, balance: row.balance };
  const [[card]] = await db.batch([
    db.insert(giftCards).values(row).returning(),
    db.insert(giftCardEntries).values({ ...entry, createdAt: START }),
  ]);
  if (!card) throw new Error('no card was inserted');
  return card;
}

/** A cart of one line of the seller `mara`, 100.00 EUR unless told otherwise. */
export function makeCart(fields: Partial<DiscountCart> = {}): DiscountCart {
  const line = {
    lineId: 'line_1',
    productId: 'prd_1',
    sellerId: 'usr_mara',
    categoryIds: ['cat_garden', 'cat_tools'],
    unitPrice: 10_000,
    quantity: 1,
  };
  return { currency: 'EUR', lines: [line], shipping: 490, ...fields };
}
