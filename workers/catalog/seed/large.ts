import { newId, writeBatch, type Database } from '@highstreet/data';
import type { Client, Row } from '@libsql/client/web';
import { drizzle } from 'drizzle-orm/libsql';
import { writeProducts, type BulkProduct } from '../src/db/bulk-products.ts';
import type { ImportProduct } from '../src/services/import-formats/import-product.ts';
import { indexProductStatements } from '../src/services/index-products.ts';
import { toBulkProduct } from '../src/services/to-bulk-product.ts';
import { codesOf } from '../src/services/variant-rows.ts';
import { between, choose } from './random.ts';

type Seller = { id: string; name: string };
type Options = { sellers: readonly Seller[]; count: number; log: (line: string) => void };

const CHUNK = 250;
const KINDS = ['Mug', 'Lamp', 'Bowl', 'Chair', 'Shelf', 'Blanket', 'Notebook', 'Backpack', 'Vase', 'Clock'];
const MAKES = ['Oak', 'Linen', 'Steel', 'Glass', 'Wool', 'Clay', 'Brass', 'Walnut', 'Cork', 'Cotton'];
const STYLES = [
  'Plain',
  'Round',
  'Tall',
  'Folding',
  'Garden',
  'Travel',
  'Small',
  'Everyday',
  'Striped',
  'Deep',
];
const SIZES = ['Small', 'Medium', 'Large'];

/** Many products of many sellers, written and indexed as an import does, without events. Those that are there already stay. */
export async function seedProducts(client: Client, { sellers, count, log }: Options): Promise<void> {
  const db: Database = drizzle(client, { casing: 'snake_case' });
  await client.batch(
    sellers.map(({ id, name }) => ({
      sql: 'INSERT INTO sellers (id, name) VALUES (?, ?) ON CONFLICT DO NOTHING',
      args: [id, name],
    })),
    'write',
  );
  const categoryIds = await readLeaves(client);
  const done = await countKnown(client);
  for (let at = done; at < count; at += CHUNK) {
    const numbers = Array.from({ length: Math.min(CHUNK, count - at) }, (_, index) => at + index);
    const bulk = numbers.map((number) => toBulk(number, sellers, categoryIds));
    const indexed = bulk.map(({ row, variants }) => ({ ...row, codes: codesOf(variants) }));
    await writeBatch(db, [...writeProducts(bulk), ...indexProductStatements(indexed)]);
    log(`${at + numbers.length} of ${count} products`);
  }
}

async function readLeaves(client: Client): Promise<string[]> {
  const { rows } = await client.execute(
    'SELECT id FROM categories c WHERE NOT EXISTS (SELECT 1 FROM categories d WHERE d.parent_id = c.id)',
  );
  return rows.map((row) => String(row['id']));
}

async function countKnown(client: Client): Promise<number> {
  const { rows } = await client.execute(
    `SELECT count(*) AS count FROM products WHERE external_id LIKE 'large-%'`,
  );
  return Number(rows[0]?.['count']);
}

function toBulk(number: number, sellers: readonly Seller[], categoryIds: readonly string[]): BulkProduct {
  const ctx = { newId: (prefix: string) => newId(prefix), now: () => Date.now() };
  const seller = sellers[number % sellers.length];
  if (!seller) throw new Error('there is no seller');
  const own = categoryIds.length > 0 ? [choose(`large/${number}/category`, [...categoryIds])] : [];
  const target = { owner: undefined, importHash: '', categoryIds: own, sellerId: seller.id };
  return toBulkProduct(ctx, describe(number), target);
}

function describe(number: number): ImportProduct {
  const key = `large/${number}`;
  const [style, make, kind] = [
    choose(`${key}/style`, STYLES),
    choose(`${key}/make`, MAKES),
    choose(`${key}/kind`, KINDS),
  ];
  const amount = between(`${key}/price`, 5, 180) * 100 - 10;
  const sizes = between(`${key}/sizes`, 0, 3) === 0 ? SIZES : [];
  const variant = (size: string | undefined, at: number) => ({
    sku: `L-${number}${size ? `-${size.slice(0, 1)}` : ''}`,
    gtin: null,
    optionValues: size ? [size] : [],
    price: { amount: amount + at * 500, currency: 'EUR' },
    compareAtPrice: null,
    weight: between(`${key}/weight`, 80, 4_000),
    image: null,
    stock: null,
  });
  return {
    externalId: `large-${number}`,
    title: `${style} ${make} ${kind} ${number}`,
    description: `<p>A ${style.toLowerCase()} ${kind.toLowerCase()} of ${make.toLowerCase()}, made to be used every day.</p>`,
    brand: null,
    status: 'active',
    categories: [],
    images: [],
    options: sizes.length > 0 ? [{ name: 'Size', values: sizes }] : [],
    attributes: { Material: make },
    variants: sizes.length > 0 ? sizes.map(variant) : [variant(undefined, 0)],
  };
}

type LargeWare = ReturnType<typeof toWare>;

/** What these sellers offer, variant by variant; read in pieces, as an answer of the database is bounded. */
export async function readLargeWares(client: Client): Promise<LargeWare[]> {
  const wares: LargeWare[] = [];
  for (let after = 0; ;) {
    const { rows } = await client.execute({
      sql: `SELECT v.id, v.product_id, v.seller_id, s.name, p.seq, p.slug, p.title, v.option_values, v.sku, v.price, p.currency
        FROM (SELECT * FROM products WHERE seq > ? AND external_id LIKE 'large-%' ORDER BY seq LIMIT 2000) p
        JOIN variants v ON v.product_id = p.id JOIN sellers s ON s.id = p.seller_id ORDER BY p.seq, v.position`,
      args: [after],
    });
    wares.push(...rows.map(toWare));
    const last = rows.at(-1);
    if (!last) return wares;
    after = Number(last['seq']);
  }
}

function toWare(row: Row) {
  return {
    productId: String(row['product_id']),
    variantId: String(row['id']),
    sellerId: String(row['seller_id']),
    sellerName: String(row['name']),
    slug: String(row['slug']),
    title: String(row['title']),
    options: toTexts(String(row['option_values'])),
    sku: String(row['sku']),
    image: null,
    price: Number(row['price']),
    currency: String(row['currency']),
  };
}

function toTexts(json: string): string[] {
  const texts: string[] = JSON.parse(json);
  return texts;
}
