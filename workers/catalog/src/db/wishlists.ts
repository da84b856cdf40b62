import type { Database, Statement } from '@highstreet/data';
import { readBatch } from '@highstreet/data';
import type { Row } from '@libsql/client';
import type { ProductCard, Wishlist } from '../contract/index.ts';
import { CARD_COLUMNS, toProductCard } from './product-card.ts';
import { readNumber, readOptionalText, readText } from './read-row.ts';

const COLUMNS = `w.id, w.name, w.share_token, w.customer_id, w.created_at,
  (SELECT json_group_array(product_id) FROM (SELECT product_id FROM wishlist_items
    WHERE wishlist_id = w.id ORDER BY added_at DESC)) AS product_ids`;
const CARDS = `SELECT ${CARD_COLUMNS} FROM wishlists w JOIN wishlist_items i ON i.wishlist_id = w.id
  JOIN products p ON p.id = i.product_id JOIN sellers s ON s.id = p.seller_id`;

/** A wishlist with the one who keeps it. */
export type StoredWishlist = Wishlist & { customerId: string };

/** A customer's wishlists, the oldest first. */
export async function listCustomerWishlists(db: Database, customerId: string): Promise<StoredWishlist[]> {
  const sql = `SELECT ${COLUMNS} FROM wishlists w WHERE w.customer_id = ? ORDER BY w.created_at, w.id`;
  const { rows } = await db.$client.execute({ sql, args: [customerId] });
  return rows.map(toWishlist);
}

/** A wishlist by its id or by the token of its shared link, with the products on it that are on the street; one round trip. */
export async function findWishlist(
  db: Database,
  by: { id: string } | { shareToken: string },
): Promise<{ wishlist: StoredWishlist; products: ProductCard[] } | undefined> {
  const [where, key] = 'id' in by ? ['w.id = ?', by.id] : ['w.share_token = ?', by.shareToken];
  const [found, cards] = await readBatch(db, [
    { sql: `SELECT ${COLUMNS} FROM wishlists w WHERE ${where}`, args: [key] },
    { sql: `${CARDS} WHERE ${where} AND p.status = 'active' ORDER BY i.added_at DESC`, args: [key] },
  ]);
  const row = found?.rows[0];
  return row && { wishlist: toWishlist(row), products: (cards?.rows ?? []).map(toProductCard) };
}

export function insertWishlist(row: {
  id: string;
  customerId: string;
  name: string;
  createdAt: number;
}): Statement {
  return {
    sql: 'INSERT INTO wishlists (id, customer_id, name, created_at) VALUES (?, ?, ?, ?)',
    args: [row.id, row.customerId, row.name, row.createdAt],
  };
}

export function updateWishlistRow(id: string, name: string, shareToken: string | null): Statement {
  return {
    sql: 'UPDATE wishlists SET name = ?, share_token = ?, version = version + 1 WHERE id = ?',
    args: [name, shareToken, id],
  };
}

/** Puts an active product on the list at its price of now; one that is there stays as it is. */
export function insertWishlistItem(wishlistId: string, productId: string, at: number): Statement {
  return {
    sql: `INSERT INTO wishlist_items (wishlist_id, product_id, price, added_at)
      SELECT ?, id, min_price, ? FROM products WHERE id = ? AND status = 'active' ON CONFLICT DO NOTHING`,
    args: [wishlistId, at, productId],
  };
}

/** Whom a lower price of a product concerns, as events: one per list on which it was dearer. */
export function listPriceDrops(productId: string): { sql: string; args: string[] } {
  return {
    sql: `SELECT w.id AS subject, json_object('wishlistId', w.id, 'customerId', w.customer_id, 'productId', p.id,
        'from', i.price, 'to', p.min_price, 'currency', p.currency) AS data
      FROM wishlist_items i JOIN wishlists w ON w.id = i.wishlist_id JOIN products p ON p.id = i.product_id
      WHERE i.product_id = ? AND p.status = 'active' AND p.min_price < i.price`,
    args: [productId],
  };
}

/** From now on a notice compares with the price of now. */
export function settlePriceDrops(productId: string): Statement {
  return {
    sql: `UPDATE wishlist_items AS i SET price = p.min_price FROM products p
      WHERE p.id = i.product_id AND i.product_id = ? AND p.min_price IS NOT i.price`,
    args: [productId],
  };
}

function toWishlist(row: Row): StoredWishlist {
  const productIds: string[] = JSON.parse(readText(row, 'product_ids'));
  return {
    id: readText(row, 'id'),
    name: readText(row, 'name'),
    shareToken: readOptionalText(row, 'share_token'),
    customerId: readText(row, 'customer_id'),
    productIds,
    createdAt: new Date(readNumber(row, 'created_at')).toISOString(),
  };
}
