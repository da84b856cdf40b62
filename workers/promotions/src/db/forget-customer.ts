import type { Statement } from '@highstreet/data';

/** Takes a person out of what is kept: counts go, redemptions stay without a name, store credit is blocked, own coupons are archived. */
export function forgetCustomer(userId: string, now: number): Statement[] {
  return [
    { sql: 'DELETE FROM customer_uses WHERE customer_key = ?', args: [userId] },
    { sql: "UPDATE redemptions SET customer_key = 'deleted' WHERE customer_key = ?", args: [userId] },
    {
      sql: `UPDATE gift_cards SET customer_id = NULL, note = '', blocked_at = coalesce(blocked_at, ?), version = version + 1
        WHERE customer_id = ?`,
      args: [now, userId],
    },
    {
      sql: 'DELETE FROM coupon_codes WHERE coupon_id IN (SELECT id FROM coupons WHERE seller_id = ?)',
      args: [userId],
    },
    {
      sql: `UPDATE coupons SET active = 0, archived_at = ?, updated_at = ?, version = version + 1
        WHERE seller_id = ? AND archived_at IS NULL`,
      args: [now, now, userId],
    },
  ];
}
