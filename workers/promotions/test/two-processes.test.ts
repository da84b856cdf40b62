import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { openDatabase, type Database } from '@highstreet/data';
import { startTestServer, type TestServer } from '@highstreet/stack/testing-database';
import { eq, sql } from 'drizzle-orm';
import { resolve } from 'node:path';
import { coupons, customerUses, giftCardEntries, giftCards, outbox, redemptions } from '../src/db/schema.ts';
import { putCard, putCoupon } from './context.ts';
import type { Race, Tally } from './race.ts';

let server: TestServer;
let db: Database;

beforeAll(async () => {
  server = await startTestServer(resolve(import.meta.dirname, '..'));
  db = openDatabase({ DATABASE_URL: server.url });
}, 30_000);

afterAll(() => server?.stop());

/**
 * Runs a race in processes of their own at the same time, and adds up their answers. Where the database did not answer it is restarted
 * and all of it is asked for again, as a saga would: what took effect the first time must not do so again.
 */
async function race(...races: Race[]): Promise<Tally> {
  for (let tries = 1; ; tries += 1) {
    const tally = addUp(await Promise.all(races.map(runInProcess)));
    if (tries === 3 || !Object.keys(tally).some((answer) => UNAVAILABLE.test(answer))) return tally;
    await server.restart();
  }
}

const UNAVAILABLE = /^failed: Error: (?:the database does not answer|too many writes wait)/;

async function runInProcess(each: Race): Promise<Tally> {
  const script = resolve(import.meta.dirname, 'race.ts');
  const child = Bun.spawn([process.execPath, script, server.url, JSON.stringify(each)], {
    stderr: 'inherit',
  });
  return JSON.parse(await new Response(child.stdout).text());
}

function addUp(tallies: readonly Tally[]): Tally {
  const all: Tally = {};
  for (const tally of tallies)
    for (const [answer, count] of Object.entries(tally)) all[answer] = (all[answer] ?? 0) + count;
  return all;
}

const ordersOf = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `ord_${name}_${at}`);

async function usesOf(couponId: string) {
  const [[coupon], [held], [customers]] = await db.batch([
    db.select().from(coupons).where(eq(coupons.id, couponId)),
    db
      .select({ count: sql<number>`coalesce(sum(released_at IS NULL), 0)` })
      .from(redemptions)
      .where(eq(redemptions.couponId, couponId)),
    db
      .select({ uses: sql<number>`coalesce(sum(uses), 0)`, most: sql<number>`coalesce(max(uses), 0)` })
      .from(customerUses)
      .where(eq(customerUses.couponId, couponId)),
  ]);
  return {
    counted: coupon?.currentUses,
    held: held?.count,
    byCustomers: customers?.uses,
    most: customers?.most,
  };
}

async function ledgerOf(cardId: string) {
  const [[card], [entries]] = await db.batch([
    db.select().from(giftCards).where(eq(giftCards.id, cardId)),
    db
      .select({ sum: sql<number>`sum(amount)`, least: sql<number>`min(balance)` })
      .from(giftCardEntries)
      .where(eq(giftCardEntries.cardId, cardId)),
  ]);
  return { balance: card?.balance, sum: entries?.sum, least: entries?.least };
}

describe('two processes on one database', () => {
  test('give 10 of 100 orders a coupon with 10 uses', async () => {
    const { id } = await putCoupon({ db }, { code: 'LIMIT', maxUses: 10 });
    const part = (name: string): Race => ({
      what: 'redeem',
      orders: ordersOf(name, 50),
      code: 'LIMIT',
      customers: [],
    });
    expect(await race(part('a'), part('b'))).toEqual({ yes: 10, 'used-up': 90 });
    expect(await usesOf(id)).toEqual({ counted: 10, held: 10, byCustomers: 10, most: 1 });
    const events = await db.select().from(outbox).where(eq(outbox.subject, id));
    expect(events).toHaveLength(10);
  }, 60_000);

  test('count an order once that both redeem', async () => {
    const { id } = await putCoupon({ db }, { code: 'SAME' });
    const part: Race = { what: 'redeem', orders: ordersOf('same', 25), code: 'SAME', customers: ['usr_ada'] };
    expect(await race(part, part)).toEqual({ yes: 50 });
    expect(await usesOf(id)).toEqual({ counted: 25, held: 25, byCustomers: 25, most: 25 });
  }, 60_000);

  test('hold the limit per customer', async () => {
    const { id } = await putCoupon({ db }, { code: 'EACH', maxUsesPerCustomer: 2 });
    const customers = ['usr_ada', 'usr_ben', 'guest@example.org'];
    const part = (name: string): Race => ({
      what: 'redeem',
      orders: ordersOf(name, 30),
      code: 'EACH',
      customers,
    });
    expect(await race(part('e'), part('f'))).toEqual({ yes: 6, 'used-up-by-you': 54 });
    expect(await usesOf(id)).toEqual({ counted: 6, held: 6, byCustomers: 6, most: 2 });
  }, 60_000);

  test('leave every count as what is held, when redemptions and releases of the same orders cross', async () => {
    const { id } = await putCoupon({ db }, { code: 'CROSS', maxUses: 8 });
    const part: Race = { what: 'redeem-and-release', orders: ordersOf('cross', 40), code: 'CROSS' };
    const tally = await race(part, part);
    expect(Object.keys(tally).filter((answer) => answer.startsWith('failed'))).toEqual([]);
    expect(await usesOf(id)).toMatchObject({ counted: 0, held: 0, byCustomers: 0 });
  }, 60_000);

  test('never spend more than is on a card', async () => {
    const { id, code } = await putCard({ db });
    const part = (name: string): Race => ({ what: 'spend', orders: ordersOf(name, 30), code, amount: 300 });
    expect(await race(part('s'), part('t'))).toEqual({ yes: 16, 'too-little': 44 });
    expect(await ledgerOf(id)).toEqual({ balance: 200, sum: 200, least: 200 });
  }, 60_000);

  test('give back what was paid once, when refunds and releases of the same orders cross', async () => {
    const { id, code } = await putCard({ db });
    const part: Race = { what: 'spend-and-return', orders: ordersOf('back', 20), code, amount: 700 };
    const tally = await race(part, part);
    expect(Object.keys(tally).filter((answer) => answer.startsWith('failed'))).toEqual([]);
    const ledger = await ledgerOf(id);
    expect([ledger.balance, ledger.sum]).toEqual([5_000, 5_000]);
    expect(ledger.least).toBeGreaterThanOrEqual(0);
  }, 60_000);
});
