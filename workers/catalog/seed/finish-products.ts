import type { Client } from '@libsql/client';
import { insertReview, recountRatings } from '../src/db/reviews.ts';
import { listingStatements } from '../src/db/search-index.ts';
import { relistProductStatements } from '../src/services/index-products.ts';
import { listWares, type Ware } from './make-products.ts';
import { between, fate } from './random.ts';
import { makeReviews, type Reviewed } from './reviews/make-reviews.ts';
import type { Shop } from './read-shops.ts';

/** What the front page shows first. */
const FAVOURITES = new Set(['Fjell Stoneware Mug', 'Beirut Table Lamp', 'Küche Kitchen Radio']);
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

type Stored = { id: string; createdAt: number; isActive: boolean; ware: Ware };

/** Spreads the first days of the products over the past year; those that were spread before stay where they are. */
export async function spreadProducts(client: Client, shops: readonly Shop[], now: number): Promise<void> {
  const stored = await findStored(client, shops);
  const moved = stored.map(({ id, ware }) => [id, now - ageOf(ware)]);
  await client.batch(
    [
      {
        sql: `UPDATE products AS p SET created_at = j.value ->> 1 FROM json_each(?) j
          WHERE p.id = j.value ->> 0 AND p.created_at = p.updated_at`,
        args: [JSON.stringify(moved)],
      },
      ...listingStatements(stored.map(({ id }) => id)),
    ],
    'write',
  );
}

/** Adds the reviews that are not there yet and counts the ratings. */
export async function reviewProducts(client: Client, shops: readonly Shop[], now: number): Promise<number> {
  const stored = await findStored(client, shops);
  const { rows } = await client.execute(
    `SELECT id FROM reviews WHERE customer_id LIKE 'usr\\_demo\\_%' ESCAPE '\\'`,
  );
  const known = new Set(rows.map((row) => String(row['id'])));
  const active = stored.filter(({ isActive }) => isActive);
  const reviews = active.flatMap((product) => makeReviews(toReviewed(product), now));
  const missing = reviews.filter(({ id }) => !known.has(id));
  if (missing.length === 0) return known.size;
  await client.batch(
    [
      ...missing.map((review) => insertReview(review, Date.parse(review.createdAt))),
      ...new Set(missing.map(({ productId }) => productId)).values().map(recountRatings),
      ...relistProductStatements(active.map(({ id }) => id)),
    ],
    'write',
  );
  return known.size + missing.length;
}

function toReviewed({ id, createdAt, ware }: Stored): Reviewed {
  const { line, title, place } = ware;
  return {
    productId: id,
    key: ware.id,
    noun: line.noun,
    department: line.category[0] ?? '',
    createdAt,
    fame: FAVOURITES.has(title) ? 'favourite' : place === 0 ? 'known' : 'usual',
  };
}

/** Days of the year fill up evenly, the last fortnight a little more. */
function ageOf({ id }: Ware): number {
  const share = fate(`${id}/age`);
  const days = share < 0.06 ? share * 230 : 14 + ((share - 0.06) / 0.94) * 346;
  return Math.round(days * DAY_MS) + between(`${id}/hour`, 60, 600) * MINUTE_MS;
}

async function findStored(client: Client, shops: readonly Shop[]): Promise<Stored[]> {
  const wares = new Map(shops.flatMap(listWares).map((ware) => [ware.id, ware]));
  const { rows } = await client.execute(
    'SELECT id, external_id, created_at, status FROM products WHERE external_id IS NOT NULL',
  );
  return rows.flatMap((row) => {
    const ware = wares.get(String(row['external_id']));
    if (!ware) return [];
    const [id, createdAt] = [String(row['id']), Number(row['created_at'])];
    return [{ id, createdAt, isActive: row['status'] === 'active', ware }];
  });
}
