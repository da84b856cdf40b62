import { guard, type Statement } from '@highstreet/data';
import type { Discount } from '../contract/index.ts';
import type { CouponByCode } from './find-coupons.ts';

export type Use = { orderId: string; customerKey: string; currency: string; now: number };

/** Counts one use of a coupon where its terms are those that were judged and there is a use left. The event goes right behind it. */
export function countUse({ coupon }: CouponByCode, now: number): Statement[] {
  return [
    {
      sql: `UPDATE coupons SET current_uses = current_uses + 1
        WHERE id = ? AND version = ? AND active = 1 AND archived_at IS NULL
          AND (max_uses IS NULL OR current_uses < max_uses)
          AND (starts_at IS NULL OR starts_at <= ?) AND (expires_at IS NULL OR expires_at > ?)`,
      args: [coupon.id, coupon.version, now, now],
    },
    guard('changes() = 1', []),
  ];
}

/** Counts the use for its code and for the customer, and writes it down; each fails the batch where there is none left. */
export function writeUse(found: CouponByCode, discount: Discount, use: Use): Statement[] {
  const { coupon, code } = found;
  const most = coupon.maxUsesPerCustomer;
  return [
    {
      sql: 'UPDATE coupon_codes SET uses = uses + 1 WHERE code = ? AND coupon_id = ? AND (is_single = 0 OR uses = 0)',
      args: [code, coupon.id],
    },
    guard('changes() = 1', []),
    {
      sql: `INSERT INTO customer_uses (coupon_id, customer_key, uses) VALUES (?, ?, 1)
        ON CONFLICT (coupon_id, customer_key) DO UPDATE SET uses = uses + 1 WHERE ? IS NULL OR uses < ?`,
      args: [coupon.id, use.customerKey, most, most],
    },
    guard('changes() = 1', []),
    {
      sql: `INSERT INTO redemptions (coupon_id, order_id, code, customer_key, amount, currency, redeemed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)`,
      args: [coupon.id, use.orderId, code, use.customerKey, discount.total, use.currency, use.now],
    },
  ];
}

const OPEN = 'FROM redemptions WHERE order_id = ? AND released_at IS NULL';

/** What an order holds, as the data of events. */
export function openRedemptions(orderId: string): { sql: string; args: string[] } {
  return {
    sql: `SELECT r.coupon_id AS subject, json_object('couponId', r.coupon_id, 'sellerId', c.seller_id, 'code', r.code,
        'orderId', r.order_id, 'amount', r.amount, 'currency', r.currency) AS data
      FROM redemptions r JOIN coupons c ON c.id = r.coupon_id WHERE r.order_id = ? AND r.released_at IS NULL`,
    args: [orderId],
  };
}

/** Gives back the uses that an order still holds; a second time there are none. */
export function releaseRedemptions(orderId: string, now: number): Statement[] {
  return [
    {
      sql: `UPDATE coupons SET current_uses = current_uses - 1 WHERE id IN (SELECT coupon_id ${OPEN})`,
      args: [orderId],
    },
    {
      sql: `UPDATE coupon_codes SET uses = uses - 1 WHERE (code, coupon_id) IN (SELECT code, coupon_id ${OPEN})`,
      args: [orderId],
    },
    {
      sql: `UPDATE customer_uses SET uses = uses - 1
        WHERE (coupon_id, customer_key) IN (SELECT coupon_id, customer_key ${OPEN})`,
      args: [orderId],
    },
    {
      sql: 'UPDATE redemptions SET released_at = ? WHERE order_id = ? AND released_at IS NULL',
      args: [now, orderId],
    },
  ];
}
