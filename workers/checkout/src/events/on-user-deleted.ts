import { on } from '@highstreet/events';
import { userDeleted } from '@highstreet/identity/contract';
import type { Ctx } from '../context.ts';

/** The cart goes with the account. Payments are kept for the books, without the person; so are placements that are over. */
export const onUserDeleted = on(userDeleted, {
  writes: (_ctx: Ctx, { data: { userId } }) => [
    ...['cart_lines', 'cart_codes'].map((table) => ({
      sql: `DELETE FROM ${table} WHERE cart_id IN (SELECT id FROM carts WHERE customer_id = ?)`,
      args: [userId],
    })),
    { sql: 'DELETE FROM carts WHERE customer_id = ?', args: [userId] },
    { sql: 'UPDATE payments SET customer_id = NULL WHERE customer_id = ?', args: [userId] },
    {
      sql: `UPDATE placements SET customer_id = NULL, email = '', draft = json_set(draft, '$.order.email', '', '$.order.customerId', NULL,
              '$.order.shippingAddress', NULL, '$.order.billingAddress', NULL, '$.order.note', NULL)
            WHERE customer_id = ? AND state IN ('placed', 'failed')`,
      args: [userId],
    },
    { sql: 'DELETE FROM seller_accounts WHERE seller_id = ?', args: [userId] },
  ],
});
