import { afterAll, beforeAll, expect, test } from 'bun:test';
import { openDatabase, type Database } from '@highstreet/data';
import { startTestServer, type TestServer } from '@highstreet/stack/testing-database';
import { resolve } from 'node:path';
import { countPieces, fillShelves, findBrokenRules } from './shelves.ts';

let sqld: TestServer;
let db: Database;

beforeAll(async () => {
  sqld = await startTestServer(resolve(import.meta.dirname, '..'));
  db = openDatabase({ DATABASE_URL: sqld.url });
}, 30_000);
afterAll(() => sqld.stop());

async function sendBuyers(name: string, count: number): Promise<number> {
  const script = resolve(import.meta.dirname, 'buyers.ts');
  const child = Bun.spawn([process.execPath, script, sqld.url, name, String(count)], { stderr: 'inherit' });
  const answer: { bought: number } = JSON.parse(await new Response(child.stdout).text());
  return answer.bought;
}

test('200 buyers in two processes on one database server get exactly the 50 pieces there are', async () => {
  await fillShelves(db, [
    { variantId: 'var_a', onHand: 30 },
    { variantId: 'var_a', onHand: 20, location: 'cellar' },
    { variantId: 'var_b', onHand: 10 },
  ]);
  const bought = await Promise.all([sendBuyers('one', 100), sendBuyers('two', 100)]);
  expect(bought[0] + bought[1]).toBe(50);
  expect(Math.min(...bought)).toBeGreaterThan(0);
  expect(await countPieces(db, 'var_a')).toEqual({ onHand: 0, reserved: 0 });
  const { onHand, reserved } = await countPieces(db, 'var_b');
  expect(reserved).toBe(0);
  expect(onHand).toBeGreaterThanOrEqual(0);
  expect(await findBrokenRules(db)).toEqual([]);
}, 120_000);
