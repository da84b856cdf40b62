import { createClient } from '@libsql/client/web';
import { makeCards } from './make-cards.ts';
import { couponStatements } from './coupon-statements.ts';
import { makeCoupons } from './make-coupons.ts';
import { SELLER } from './people.ts';

type SeedOptions = { origin: string; databaseUrl: string; log: (line: string) => void };

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Makes some coupons and gift cards for a system on this machine; any other is refused. Running it again changes nothing. */
export async function seed({ origin, databaseUrl, log }: SeedOptions): Promise<void> {
  for (const address of [origin, databaseUrl]) {
    if (!LOOPBACK.has(new URL(address).hostname))
      throw new Error(`demo data is for this machine only, not ${address}`);
  }
  const now = Date.now();
  const coupons = makeCoupons(await findCategory(origin), now);
  const cards = makeCards(now);
  const client = createClient({ url: databaseUrl });
  await client.batch([...coupons.flatMap(couponStatements), ...cards], 'write');
  client.close();
  log(`${coupons.length} coupons, 2 gift cards`);
}

/** A category in which the demo seller sells; undefined while the street is empty. */
async function findCategory(origin: string): Promise<string | undefined> {
  const list = await fetch(`${origin}/api/products?seller=${SELLER}&limit=1`);
  const { items = [] }: { items?: { id: string }[] } = await list.json();
  const [first] = items;
  if (!first) return undefined;
  const product = await fetch(`${origin}/api/products/${first.id}`);
  const { categoryIds = [] }: { categoryIds?: string[] } = await product.json();
  return categoryIds[0];
}
