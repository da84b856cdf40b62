import { createClient } from '@libsql/client/web';
import { setTimeout as wait } from 'node:timers/promises';
import { makeCards } from './make-cards.ts';
import { couponStatements } from './coupon-statements.ts';
import { makeCoupons } from './make-coupons.ts';
import { SELLER } from './people.ts';

type SeedOptions = { origin: string; databaseUrl: string; log: (line: string) => void };

const TRIES = 10;
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

/** A category in which the demo seller sells; undefined while the street is empty. Asked by the seller, who has a rate of reads alone. */
async function findCategory(origin: string): Promise<string | undefined> {
  const login = { email: 'mara@highstreet.test', password: 'highstreet-demo-2026', client: 'program' };
  const { accessToken } = await read<{ accessToken: string }>(`${origin}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(login),
  });
  const headers = { authorization: `Bearer ${accessToken}` };
  const list = `${origin}/api/products?seller=${SELLER}&limit=1`;
  const [first] = (await read<{ items: { id: string }[] }>(list, { headers })).items;
  if (!first) return undefined;
  const one = `${origin}/api/products/${first.id}`;
  return (await read<{ categoryIds: string[] }>(one, { headers })).categoryIds[0];
}

/** Waits and asks again where a limit says so. */
async function read<T>(url: string, init: RequestInit): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    const response = await fetch(url, init);
    if (response.ok) return response.json();
    if (response.status !== 429 || tried === TRIES) throw new Error(`${url} answered ${response.status}`);
    await wait(1_000 * Math.min(5, Number(response.headers.get('retry-after')) || 1));
  }
}
