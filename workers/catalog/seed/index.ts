import { createClient } from '@libsql/client/web';
import { signIn } from './api.ts';
import { finishCategories } from './finish-categories.ts';
import { reviewProducts, spreadProducts } from './finish-products.ts';
import { importShop } from './import-shop.ts';
import { keepWishlists } from './keep-wishlists.ts';
import { readShops } from './read-shops.ts';

type SeedOptions = { origin: string; databaseUrl: string; log: (line: string) => void };

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Fills the street of a system on this machine: twelve shops import what they sell over the API, then the database is given
 * what only time brings: first days, reviews, wishlists. Running it again changes nothing.
 */
export async function seed({ origin, databaseUrl, log }: SeedOptions): Promise<void> {
  for (const address of [origin, databaseUrl]) {
    if (!LOOPBACK.has(new URL(address).hostname))
      throw new Error(`demo data is for this machine only, not ${address}`);
  }
  const shops = readShops();
  let done = 0;
  const open = async (shop: (typeof shops)[number]) => {
    const line = await importShop(origin, shop);
    log(`${(done += 1)} of ${shops.length} shops, ${line}`);
  };
  await Promise.all(shops.map(open));
  const client = createClient({ url: databaseUrl });
  const now = Date.now();
  log(`${await finishCategories(client, shops)} categories`);
  await spreadProducts(client, shops, now);
  log(`${await reviewProducts(client, shops, now)} reviews`);
  await keepWishlists(client, now);
  client.close();
  await forgetCaches(origin);
}

/** A change of a category over the API makes every cache forget lists and tree, which the database could not. */
async function forgetCaches(origin: string): Promise<void> {
  const admin = await signIn(origin, 'admin@highstreet.test');
  const { items } = await admin('GET', '/api/categories');
  const [first]: { id: string; image?: string }[] = Array.isArray(items) ? items : [];
  if (first) await admin('PATCH', `/api/categories/${first.id}`, { image: first.image ?? null });
}
