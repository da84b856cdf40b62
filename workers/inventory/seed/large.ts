import { newId } from '@highstreet/data';
import type { Client } from '@libsql/client/web';

type Variant = {
  variantId: string;
  productId: string;
  sellerId: string;
  sku: string;
  title: string;
  slug: string;
  options: string[];
};

const CHUNK = 1_000;
const MOST = 400;

/** Gives every one of these variants a shelf with some pieces on it. Those that have one already stay. */
export async function seedStock(client: Client, variants: readonly Variant[], now: number): Promise<void> {
  const sellers = [...new Set(variants.map(({ sellerId }) => sellerId))];
  const places = sellers.map((sellerId) => ({ id: newId('loc', now), sellerId }));
  await client.execute({
    sql: `INSERT INTO locations (id, seller_id, name, is_main, created_at)
      SELECT value ->> 'id', value ->> 'sellerId', 'Main', 1, ? FROM json_each(?) WHERE TRUE ON CONFLICT DO NOTHING`,
    args: [now, JSON.stringify(places)],
  });
  for (let at = 0; at < variants.length; at += CHUNK) {
    await client.batch(stockStatements(variants.slice(at, at + CHUNK), at, now), 'write');
  }
}

function stockStatements(variants: readonly Variant[], first: number, now: number) {
  const rows = JSON.stringify(
    variants.map((variant, at) => ({ ...variant, pieces: 20 + (((first + at) * 7919) % MOST) })),
  );
  const shelf = `SELECT l.id FROM locations l WHERE l.seller_id = value ->> 'sellerId' AND l.is_main = 1`;
  return [
    {
      sql: `INSERT INTO variants (id, product_id, seller_id, sku, title, slug, option_values, status)
        SELECT value ->> 'variantId', value ->> 'productId', value ->> 'sellerId', value ->> 'sku', value ->> 'title',
          value ->> 'slug', value -> 'options', 'active' FROM json_each(?) WHERE TRUE ON CONFLICT DO NOTHING`,
      args: [rows],
    },
    {
      sql: `INSERT INTO stock (variant_id, location_id) SELECT value ->> 'variantId', (${shelf}) FROM json_each(?)
        WHERE TRUE ON CONFLICT DO NOTHING`,
      args: [rows],
    },
    {
      sql: `INSERT INTO movements (variant_id, location_id, kind, quantity, level, reason, created_at)
        SELECT value ->> 'variantId', s.location_id, 'received', value ->> 'pieces', value ->> 'pieces', 'delivery', ?
        FROM json_each(?) JOIN stock s ON s.variant_id = value ->> 'variantId' WHERE s.version = 0`,
      args: [now, rows],
    },
  ];
}
