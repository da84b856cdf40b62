import { isId, type Database } from '@highstreet/data';
import type { ProductCard } from '../contract/index.ts';
import { CARD_COLUMNS, toProductCard } from './product-card.ts';
import { toStoredProduct, type StoredProduct } from './rows.ts';

const VARIANTS = `(SELECT json_group_array(json_object('id', v.id, 'productId', v.product_id, 'sellerId', v.seller_id,
    'position', v.position, 'sku', v.sku, 'gtin', v.gtin, 'optionValues', json(v.option_values), 'price', v.price,
    'compareAtPrice', v.compare_at_price, 'weight', v.weight, 'image', v.image))
  FROM (SELECT * FROM variants x WHERE x.product_id = p.id ORDER BY x.position) v)`;
const CATEGORY_IDS =
  '(SELECT json_group_array(category_id) FROM product_categories WHERE product_seq = p.seq)';

/**
 * The product with this id or slug, whatever its status. One statement in one round trip: the most read query of the slice is
 * written by hand, as building it and reading three results took longer than answering them.
 */
export async function findProduct(db: Database, idOrSlug: string): Promise<StoredProduct | undefined> {
  const { rows } = await db.$client.execute({
    sql: `SELECT p.*, s.name AS seller_name, ${VARIANTS} AS variants, ${CATEGORY_IDS} AS category_ids
      FROM products p JOIN sellers s ON s.id = p.seller_id WHERE p.${isId('prd', idOrSlug) ? 'id' : 'slug'} = ?`,
    args: [idOrSlug],
  });
  return rows[0] && toStoredProduct(rows[0]);
}

/** Cards of active products by id, in the order asked for; unknown ids are left out. One round trip for up to 100. */
export async function listCardsByIds(db: Database, ids: readonly string[]): Promise<ProductCard[]> {
  const { rows } = await db.$client.execute({
    sql: `SELECT ${CARD_COLUMNS} FROM products p JOIN sellers s ON s.id = p.seller_id
      WHERE p.id IN (SELECT value FROM json_each(?)) AND p.status = 'active'`,
    args: [JSON.stringify(ids)],
  });
  const byId = new Map(rows.map((row) => [row['id'], toProductCard(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
