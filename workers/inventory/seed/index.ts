import { createClient, type Client } from '@libsql/client/web';
import { setTimeout as wait } from 'node:timers/promises';
import { mainLocationId } from '../src/db/locations.ts';
import { open, signIn, type Api } from './api.ts';
import { countToday, makeHistory, type Ware } from './make-history.ts';

type SeedOptions = { origin: string; databaseUrl: string; log: (line: string) => void };

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const WAIT_MS = 45_000;
const BATCH = 2_000;

/**
 * Fills the shelves of a system on this machine: what the catalog's events have told of gets a quarter of history and is counted, over the
 * API, so that whoever listens hears of it. What has stock already is left alone.
 */
export async function seed({ origin, databaseUrl, log }: SeedOptions): Promise<void> {
  for (const address of [origin, databaseUrl]) {
    if (!LOOPBACK.has(new URL(address).hostname))
      throw new Error(`demo data is for this machine only, not ${address}`);
  }
  const client = createClient({ url: databaseUrl });
  await waitForProducts(client, open(origin, undefined));
  const wares = await listNewWares(client);
  log(`${wares.length} variants to count`);
  if (wares.length > 0) {
    await writeHistory(client, wares, Date.now());
    await countAll(await signIn(origin, 'admin@highstreet.test'), wares, log);
  }
  client.close();
}

/** The own copy of what is sold follows by events, a moment behind. */
async function waitForProducts(client: Client, api: Api): Promise<void> {
  const until = Date.now() + WAIT_MS;
  const { total } = await api('GET', '/api/products?limit=1');
  for (;;) {
    const { rows } = await client.execute(
      `SELECT count(DISTINCT product_id) AS known FROM variants WHERE status = 'active'`,
    );
    if (Number(rows[0]?.['known']) >= Number(total) || Date.now() > until) return;
    await wait(300);
  }
}

async function listNewWares(client: Client): Promise<Ware[]> {
  const { rows } = await client.execute(
    `SELECT id, seller_id, sku FROM variants v WHERE NOT EXISTS (SELECT 1 FROM stock s WHERE s.variant_id = v.id) ORDER BY seller_id, sku`,
  );
  return rows.map((row) => ({
    variantId: String(row['id']),
    sellerId: String(row['seller_id']),
    sku: String(row['sku']),
  }));
}

/** Rows of the past, which no API takes; the table's triggers carry them into the stock. */
async function writeHistory(client: Client, wares: readonly Ware[], now: number): Promise<void> {
  const shelves = wares.map(({ variantId, sellerId }) => ({
    variantId,
    locationId: mainLocationId(sellerId),
    sellerId,
  }));
  await client.batch(
    [
      {
        sql: `INSERT INTO locations (id, seller_id, name, is_main, created_at)
          SELECT DISTINCT value ->> 'locationId', value ->> 'sellerId', 'Main', 1, ? FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`,
        args: [now, JSON.stringify(shelves)],
      },
      {
        sql: `INSERT INTO stock (variant_id, location_id) SELECT value ->> 'variantId', value ->> 'locationId' FROM json_each(?)`,
        args: [JSON.stringify(shelves)],
      },
    ],
    'write',
  );
  const rows = wares.flatMap(({ variantId, sellerId, sku }) =>
    makeHistory(sku, now).map((movement) => ({
      variantId,
      locationId: mainLocationId(sellerId),
      ...movement,
    })),
  );
  for (let from = 0; from < rows.length; from += BATCH)
    await client.execute({
      sql: `INSERT INTO movements (variant_id, location_id, kind, quantity, level, created_at)
        SELECT value ->> 'variantId', value ->> 'locationId', value ->> 'kind', value ->> 'quantity', value ->> 'level', value ->> 'createdAt'
        FROM json_each(?) ORDER BY key`,
      args: [JSON.stringify(rows.slice(from, from + BATCH))],
    });
}

/** A count of each shop, as a file. */
async function countAll(admin: Api, wares: readonly Ware[], log: (line: string) => void): Promise<void> {
  let done = 0;
  for (const [sellerId, own] of Map.groupBy(wares, (ware) => ware.sellerId)) {
    const file = ['sku,location,quantity', ...own.map(({ sku }) => `"${sku}",,${countToday(sku)}`)].join(
      '\n',
    );
    await admin('POST', `/api/inventory/bulk?seller=${sellerId}`, file);
    log(`${(done += own.length)} of ${wares.length} variants counted`);
  }
}
