import type { Database } from '@highstreet/data';
import type { Row } from '@libsql/client';
import type { VariantFacts, VariantSelection } from '../contract/index.ts';
import { readOptionalNumber, readOptionalText, readText } from './read-row.ts';

/** The categories of a product and all above them, each once. */
const CATEGORY_IDS = `(SELECT json_group_array(id) FROM (
  SELECT DISTINCT a.value AS id FROM product_categories pc JOIN categories c ON c.id = pc.category_id,
    json_each('["' || replace(trim(c.path, '/'), '/', '","') || '"]') a
  WHERE pc.product_seq = p.seq ORDER BY a.value))`;

const FROM = `SELECT v.id AS variant_id, v.product_id, v.sku, v.option_values, v.price, v.weight,
    coalesce(v.image, p.images ->> '$[0].url') AS image, p.seller_id, s.name AS seller_name, p.slug, p.title, p.status, p.currency,
    ${CATEGORY_IDS} AS category_ids
  FROM variants v JOIN products p ON p.id = v.product_id JOIN sellers s ON s.id = p.seller_id`;

/** The variants that are selected, whatever the status of their product, in the order of products and variants. One round trip. */
export async function listVariantFacts(db: Database, selection: VariantSelection): Promise<VariantFacts[]> {
  const { rows } = await db.$client.execute(toQuery(selection));
  return rows.map(toFacts);
}

function toQuery(selection: VariantSelection) {
  const order = 'ORDER BY p.seq, v.position';
  if ('variantIds' in selection)
    return {
      sql: `${FROM} WHERE v.id IN (SELECT value FROM json_each(?)) ${order}`,
      args: [JSON.stringify(selection.variantIds)],
    };
  if ('productIds' in selection)
    return {
      sql: `${FROM} WHERE v.product_id IN (SELECT value FROM json_each(?)) ${order}`,
      args: [JSON.stringify(selection.productIds)],
    };
  return {
    sql: `${FROM} WHERE v.seller_id = ? AND v.sku IN (SELECT value FROM json_each(?)) ${order}`,
    args: [selection.sellerId, JSON.stringify(selection.skus)],
  };
}

function toFacts(row: Row): VariantFacts {
  const status = readText(row, 'status');
  return {
    variantId: readText(row, 'variant_id'),
    productId: readText(row, 'product_id'),
    sellerId: readText(row, 'seller_id'),
    sellerName: readText(row, 'seller_name'),
    slug: readText(row, 'slug'),
    title: readText(row, 'title'),
    status: status === 'active' || status === 'archived' ? status : 'draft',
    sku: readText(row, 'sku'),
    optionValues: JSON.parse(readText(row, 'option_values')),
    price: readOptionalNumber(row, 'price') ?? null,
    currency: readText(row, 'currency'),
    image: readOptionalText(row, 'image') ?? null,
    weight: readOptionalNumber(row, 'weight') ?? null,
    categoryIds: JSON.parse(readText(row, 'category_ids')),
  };
}
