import { decodeCursor, encodeCursor, isId, readBatch, type Database } from '@highstreet/data';
import type { ProductCard, ProductStatus } from '../contract/index.ts';
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

type OwnQuery = {
  sellerId?: string;
  status?: ProductStatus;
  text?: string;
  sort?: string;
  cursor?: string;
  limit: number;
};

const NEWEST = { key: 'p.created_at', direction: 'DESC', before: '<' };
/** What a seller's list can be ordered by; products without a price come last. */
const ORDERS: Record<string, typeof NEWEST> = {
  price: { key: 'ifnull(p.min_price, 9007199254740991)', direction: 'ASC', before: '>' },
  'price-desc': { key: 'ifnull(p.min_price, -1)', direction: 'DESC', before: '<' },
  rating: {
    key: 'CASE p.rating_count WHEN 0 THEN 0.0 ELSE 1.0 * p.rating_sum / p.rating_count END',
    direction: 'DESC',
    before: '<',
  },
};

/** A seller's products of any status, newest first unless sorted; without `sellerId` everybody's, for admins. One round trip. */
export async function listOwnCards(db: Database, query: OwnQuery) {
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, 2);
  const { key, direction, before } = ORDERS[query.sort ?? ''] ?? NEWEST;
  const where = `(:seller IS NULL OR p.seller_id = :seller) AND (:status IS NULL OR p.status = :status)
    AND (:text IS NULL OR instr(lower(p.title), lower(:text)) > 0 OR EXISTS (
      SELECT 1 FROM variants v WHERE v.product_id = p.id AND v.sku = :text))`;
  const args = { seller: query.sellerId ?? null, status: query.status ?? null, text: query.text ?? null };
  const [page, total] = await readBatch(db, [
    {
      sql: `SELECT ${CARD_COLUMNS}, p.seq, ${key} AS sort_key FROM products p JOIN sellers s ON s.id = p.seller_id
        WHERE ${where} AND (:key IS NULL OR (${key}, p.seq) ${before} (:key, :seq))
        ORDER BY sort_key ${direction}, p.seq ${direction} LIMIT :limit`,
      args: { ...args, key: after?.[0] ?? null, seq: after?.[1] ?? null, limit: query.limit + 1 },
    },
    { sql: `SELECT count(*) AS total FROM products p WHERE ${where}`, args },
  ]);
  const rows = page?.rows ?? [];
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return {
    items: rows.slice(0, query.limit).map(toProductCard),
    total: Number(total?.rows[0]?.['total'] ?? 0),
    nextCursor: last && encodeCursor([Number(last['sort_key']), Number(last['seq'])]),
  };
}
