import type { Client } from '@libsql/client/web';
import { makeOrder, type SeedOrder, type Ware } from './make-order.ts';
import { makeBuyer } from './people.ts';
import { openRandom, type Random } from './random.ts';
import { spreadTimes } from './spread-days.ts';
import { nextSeq, writeOrders } from './write-orders.ts';

type Options = { wares: readonly Ware[]; count: number; now: number; log: (line: string) => void };

const CHUNK = 1_000;
const CUSTOMERS = 20_000;

/** Many orders over a year. What an earlier run has written is counted and gone on from. */
export async function seedOrders(client: Client, { wares, count, now, log }: Options): Promise<void> {
  const { rows } = await client.execute(
    `SELECT count(*) AS count FROM orders WHERE access_key LIKE 'demo-%'`,
  );
  const missing = count - Number(rows[0]?.['count']);
  if (missing <= 0) return;
  const random = openRandom(missing);
  const times = spreadTimes(missing, random, now);
  let seq = await nextSeq(client);
  for (let at = 0; at < times.length; at += CHUNK) {
    const orders = times.slice(at, at + CHUNK).map((time) => makeOne(time, wares, random, now));
    seq = await writeOrders(client, orders, seq);
    log(`${at + orders.length} of ${missing} orders`);
  }
}

function makeOne(at: number, wares: readonly Ware[], random: Random, now: number): SeedOrder {
  const buyer = makeBuyer(random.between(1_000, CUSTOMERS), random, random.happens(0.2));
  const chosen = new Map<string, Ware>();
  for (let left = random.happens(0.6) ? 1 : random.between(2, 4); left > 0; left -= 1) {
    const ware = wares[Math.floor(random.next() ** 1.6 * wares.length)];
    if (ware) chosen.set(ware.productId, ware);
  }
  return makeOrder({ at, buyer, wares: [...chosen.values()] }, random, now);
}
