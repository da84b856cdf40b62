import { createClient, type Client } from '@libsql/client/web';
import { addDeliveries } from './add-deliveries.ts';
import { makeOrder, type SeedOrder, type Ware } from './make-order.ts';
import { makeAddress, makeBuyer, type Buyer } from './people.ts';
import { openRandom, type Random } from './random.ts';
import { readWares } from './read-wares.ts';
import { spreadTimes } from './spread-days.ts';
import { nextSeq, writeOrders } from './write-orders.ts';

type SeedOptions = { origin: string; databaseUrl: string; log: (line: string) => void };

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const ORDERS = 300;
const CUSTOMERS = 90;
/** Demo accounts of identity; they buy more than others. */
const ACCOUNTS = [
  { id: 'usr_01kffnmqc0e4cs3qahy8qs6ng2', email: 'ada@highstreet.test', name: 'Ada Byron', locale: 'en' },
  { id: 'usr_01kfg6t1g0ezbvp8fxcfx0c3a5', email: 'ben@highstreet.test', name: 'Ben Abbott', locale: 'de' },
] as const;

/** A year of orders on the street of a system on this machine. Running it again changes nothing. */
export async function seed({ origin, databaseUrl, log }: SeedOptions): Promise<void> {
  for (const address of [origin, databaseUrl]) {
    if (!LOOPBACK.has(new URL(address).hostname))
      throw new Error(`demo data is for this machine only, not ${address}`);
  }
  const client = createClient({ url: databaseUrl });
  try {
    log(`${await fill(client, origin)} orders`);
  } finally {
    client.close();
  }
}

async function fill(client: Client, origin: string): Promise<number> {
  const { rows } = await client.execute(
    `SELECT count(*) AS count FROM orders WHERE access_key LIKE 'demo-%'`,
  );
  const known = Number(rows[0]?.['count']);
  if (known > 0) return known;
  const found = (await readWares(origin)).filter(({ currency }) => currency === 'EUR');
  // The oldest shops come first, and sell most.
  const wares = found.toSorted((left, right) => left.sellerId.localeCompare(right.sellerId));
  if (wares.length === 0) return 0;
  const orders = makeYear(wares, Date.now());
  const firstSeq = await nextSeq(client);
  await writeOrders(client, orders, firstSeq);
  await addDeliveries(client, orders, firstSeq, new Set(ACCOUNTS.map(({ id }) => id)));
  return orders.length;
}

function makeYear(wares: readonly Ware[], now: number): SeedOrder[] {
  const random = openRandom(20_261_120);
  const accounts = ACCOUNTS.map(({ name, ...account }): Buyer => ({
    ...account,
    address: makeAddress(name, random),
  }));
  const others = Array.from({ length: CUSTOMERS }, (_, at) => makeBuyer(at + 1, random, at % 6 === 0));
  return spreadTimes(ORDERS, random, now).map((at) => {
    const buyer = random.happens(0.12) ? random.choose(accounts) : random.choose(others);
    return makeOrder({ at, buyer, wares: chooseWares(wares, random) }, random, now);
  });
}

/** One to four wares; some shops and some wares sell better. */
function chooseWares(wares: readonly Ware[], random: Random): Ware[] {
  const count = random.happens(0.55) ? 1 : random.between(2, 4);
  const chosen = new Map<string, Ware>();
  for (let at = 0; at < count; at += 1) {
    const ware = wares[Math.floor(random.next() ** 2.2 * wares.length)];
    if (ware) chosen.set(ware.productId, ware);
  }
  return [...chosen.values()];
}
