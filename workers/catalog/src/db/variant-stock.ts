import type { Database, Statement } from '@highstreet/data';
import type { PositionalStatement } from '@highstreet/events';

type Known = { variantId: string; productId: string; isSellable: boolean };

/** A product that is counted can be had while one of its variants can. */
const CAN_BE_HAD = `EXISTS (SELECT 1 FROM variants v LEFT JOIN variant_stock s ON s.variant_id = v.id
  WHERE v.product_id = products.id AND coalesce(s.is_sellable, 1) = 1)`;
const IS_COUNTED = 'EXISTS (SELECT 1 FROM variant_stock s WHERE s.product_id = products.id)';

/** Whether the variant could be had so far. */
export async function wasSellable(db: Database, variantId: string): Promise<boolean> {
  const { rows } = await db.$client.execute({
    sql: 'SELECT is_sellable FROM variant_stock WHERE variant_id = ?',
    args: [variantId],
  });
  return rows[0]?.['is_sellable'] !== 0;
}

export function upsertVariantStock({ variantId, productId, isSellable }: Known): Statement {
  return {
    sql: `INSERT INTO variant_stock (variant_id, product_id, is_sellable) VALUES (?, ?, ?)
      ON CONFLICT (variant_id) DO UPDATE SET product_id = excluded.product_id, is_sellable = excluded.is_sellable`,
    args: [variantId, productId, Number(isSellable)],
  };
}

/** The wishlists on which a product is that can be had again, as events; before `followStock` in the same batch. */
export function listBackInStock(productId: string): PositionalStatement {
  return {
    sql: `SELECT w.id AS subject, json_object('wishlistId', w.id, 'customerId', w.customer_id, 'productId', products.id) AS data
      FROM products JOIN wishlist_items i ON i.product_id = products.id JOIN wishlists w ON w.id = i.wishlist_id
      WHERE products.id = ? AND products.status = 'active' AND products.in_stock = 0 AND ${CAN_BE_HAD}`,
    args: [productId],
  };
}

/** Products are in stock as their variants are; what nobody counts stays as it is. Before they are listed anew. */
export function followStock(productIds: readonly string[]): Statement {
  return {
    sql: `UPDATE products SET in_stock = ${CAN_BE_HAD}
      WHERE id IN (SELECT value FROM json_each(?)) AND ${IS_COUNTED} AND in_stock <> ${CAN_BE_HAD}`,
    args: [JSON.stringify(productIds)],
  };
}
