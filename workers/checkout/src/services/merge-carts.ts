import { writeBatch } from '@highstreet/data';
import type { Ctx } from '../context.ts';

const GUEST = 'FROM carts g WHERE g.id = ? AND g.customer_id IS NULL';

/**
 * Moves an anonymous cart into the customer's, in one batch: quantities of the same variant add up, and what was moved is gone from where
 * it was. So it takes effect once however often it runs, also in parallel. Goods of another currency stay where they are.
 */
export async function mergeCarts(ctx: Ctx, guestCartId: string, customerId: string): Promise<void> {
  const at = ctx.now();
  const own = '(SELECT id FROM carts WHERE customer_id = ?)';
  const movable = `EXISTS (SELECT 1 ${GUEST} AND g.currency = (SELECT currency FROM carts WHERE customer_id = ?))`;
  await writeBatch(ctx.db, [
    {
      sql: `INSERT INTO carts (id, customer_id, currency, version, updated_at)
            SELECT ?, ?, g.currency, 1, ? ${GUEST} AND EXISTS (SELECT 1 FROM cart_lines WHERE cart_id = g.id)
            ON CONFLICT (customer_id) DO UPDATE SET version = version + 1, updated_at = excluded.updated_at,
              currency = CASE WHEN EXISTS (SELECT 1 FROM cart_lines WHERE cart_id = carts.id) THEN currency ELSE excluded.currency END`,
      args: [ctx.newId('crt'), customerId, at, guestCartId],
    },
    {
      sql: `INSERT INTO cart_lines (id, cart_id, variant_id, product_id, title, quantity, seen_price, seen_state, added_at)
            SELECT 'crl' || substr(id, 4) || 'm', ${own}, variant_id, product_id, title, quantity, seen_price, seen_state, added_at
            FROM cart_lines WHERE cart_id = ? AND ${movable}
            ON CONFLICT (cart_id, variant_id) DO UPDATE SET quantity = min(999, quantity + excluded.quantity)`,
      args: [customerId, guestCartId, guestCartId, customerId],
    },
    {
      sql: `INSERT INTO cart_codes (cart_id, kind, code, added_at) SELECT ${own}, kind, code, added_at
            FROM cart_codes WHERE cart_id = ? AND ${movable} ON CONFLICT DO NOTHING`,
      args: [customerId, guestCartId, guestCartId, customerId],
    },
    ...['cart_lines', 'cart_codes'].map((table) => ({
      sql: `DELETE FROM ${table} WHERE cart_id = ? AND ${movable}`,
      args: [guestCartId, guestCartId, customerId],
    })),
    {
      sql: `DELETE FROM carts WHERE id = ? AND customer_id IS NULL
            AND NOT EXISTS (SELECT 1 FROM cart_lines WHERE cart_id = carts.id)`,
      args: [guestCartId],
    },
  ]);
}
