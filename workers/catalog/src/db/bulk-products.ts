import type { Database, Statement } from '@highstreet/data';
import { readBatch } from '@highstreet/data';
import type { NewProductRow } from './write-product.ts';
import { readNumber, readOptionalText, readText } from './read-row.ts';
import type { VariantRow } from './rows.ts';

/** What an import needs to know of a product that is there already. */
export type KnownProduct = {
  id: string;
  slug: string;
  importHash: string | null;
  version: number;
  variantIds: Map<string, string>;
};

/** Products that are there already, by the seller's own id and by SKU. */
export type KnownProducts = { byExternalId: Map<string, KnownProduct>; bySku: Map<string, KnownProduct> };

/** A product to be written by an import. */
export type BulkProduct = {
  row: NewProductRow & { importHash: string; inStock: boolean };
  variants: VariantRow[];
  categoryIds: string[];
};

/** The seller's products that have one of these external ids or SKUs, by either; one round trip for any number. */
export async function findKnownProducts(
  db: Database,
  sellerId: string,
  externalIds: readonly string[],
  skus: readonly string[],
) {
  const args = { seller: sellerId, externals: JSON.stringify(externalIds), skus: JSON.stringify(skus) };
  const ids = `SELECT id FROM products WHERE seller_id = :seller AND external_id IN (SELECT value FROM json_each(:externals))
    UNION SELECT product_id FROM variants WHERE seller_id = :seller AND sku IN (SELECT value FROM json_each(:skus))`;
  const [found, owned] = await readBatch(db, [
    { sql: `SELECT id, slug, external_id, import_hash, version FROM products WHERE id IN (${ids})`, args },
    { sql: `SELECT id, product_id, sku FROM variants WHERE product_id IN (${ids})`, args },
  ]);
  const byId = new Map<string, KnownProduct>();
  const byExternalId = new Map<string, KnownProduct>();
  const bySku = new Map<string, KnownProduct>();
  for (const row of found?.rows ?? []) {
    const product: KnownProduct = {
      id: readText(row, 'id'),
      slug: readText(row, 'slug'),
      importHash: readOptionalText(row, 'import_hash') ?? null,
      version: readNumber(row, 'version'),
      variantIds: new Map(),
    };
    byId.set(product.id, product);
    const externalId = readOptionalText(row, 'external_id');
    if (externalId !== undefined) byExternalId.set(externalId, product);
  }
  for (const row of owned?.rows ?? []) {
    const product = byId.get(readText(row, 'product_id'));
    product?.variantIds.set(readText(row, 'sku'), readText(row, 'id'));
    if (product) bySku.set(readText(row, 'sku'), product);
  }
  return { byExternalId, bySku };
}

const PRODUCT_COLUMNS = [
  'id',
  'slug',
  'sellerId',
  'externalId',
  'importHash',
  'title',
  'description',
  'brand',
  'status',
  'images',
  'options',
  'attributes',
  'currency',
  'minPrice',
  'maxPrice',
  'inStock',
  'createdAt',
  'updatedAt',
] as const;
const KEPT = new Set<string>(['id', 'slug', 'sellerId', 'createdAt']);
const VARIANT_COLUMNS = [
  'id',
  'productId',
  'sellerId',
  'position',
  'sku',
  'gtin',
  'optionValues',
  'price',
  'compareAtPrice',
  'weight',
  'image',
] as const;
const JSON_COLUMNS = new Set<string>(['images', 'options', 'attributes', 'optionValues']);

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const pick = (name: string) => (JSON_COLUMNS.has(name) ? `value -> '${name}'` : `value ->> '${name}'`);

/** Statements that add the new products and change the known ones, with variants and categories; the same few for any number. */
export function writeProducts(products: readonly BulkProduct[]): Statement[] {
  const rows = JSON.stringify(products.map(({ row }) => row));
  const ids = JSON.stringify(products.map(({ row }) => row.id));
  const variants = JSON.stringify(products.flatMap((product) => product.variants));
  const kept = JSON.stringify(products.flatMap((product) => product.variants.map(({ id }) => id)));
  const links = JSON.stringify(
    products.flatMap(({ row, categoryIds }) => categoryIds.map((categoryId) => [categoryId, row.id])),
  );
  return [
    { sql: upsert('products', PRODUCT_COLUMNS, ', version = products.version + 1'), args: [rows] },
    {
      sql: `DELETE FROM variants WHERE product_id IN (SELECT value FROM json_each(?)) AND id NOT IN (SELECT value FROM json_each(?))`,
      args: [ids, kept],
    },
    { sql: upsert('variants', VARIANT_COLUMNS, ''), args: [variants] },
    {
      sql: `DELETE FROM product_categories WHERE product_seq IN
        (SELECT seq FROM products WHERE id IN (SELECT value FROM json_each(?)))`,
      args: [ids],
    },
    {
      sql: `INSERT OR IGNORE INTO product_categories (category_id, product_seq)
        SELECT j.value ->> 0, p.seq FROM json_each(?) j JOIN products p ON p.id = j.value ->> 1`,
      args: [links],
    },
  ];
}

function upsert(table: string, columns: readonly string[], more: string): string {
  const changed = columns
    .filter((name) => !KEPT.has(name))
    .map((name) => `${snake(name)} = excluded.${snake(name)}`);
  return `INSERT INTO ${table} (${columns.map(snake).join(', ')})
    SELECT ${columns.map(pick).join(', ')} FROM json_each(?) WHERE true
    ON CONFLICT (id) DO UPDATE SET ${changed.join(', ')}${more}`;
}
