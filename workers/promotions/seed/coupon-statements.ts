import type { InStatement } from '@libsql/client';
import type { DemoCoupon } from './make-coupons.ts';

const DAY = 86_400_000;

/** The rows of a coupon with its code and what orders have used of it; one that is there stays as it is. */
export function couponStatements(coupon: DemoCoupon): InStatement[] {
  const created = coupon.now - 200 * DAY;
  return [
    {
      sql: `INSERT INTO coupons (id, seller_id, code, description, is_bulk, code_count, type, value, currency, min_order_amount,
          max_uses, max_uses_per_customer, current_uses, starts_at, expires_at, applicable_categories, applicable_products,
          stackable, active, version, created_at, updated_at)
        VALUES (?, ?, ?, ?, 0, 1, ?, ?, ?, ?, ?, ?, 0, NULL, ?, ?, '[]', ?, 1, 1, ?, ?) ON CONFLICT DO NOTHING`,
      args: [
        coupon.id,
        coupon.sellerId,
        coupon.code,
        coupon.description,
        coupon.type,
        coupon.value,
        coupon.currency,
        coupon.minOrderAmount,
        coupon.maxUses,
        coupon.maxUsesPerCustomer,
        coupon.expiresAt,
        JSON.stringify(coupon.categories),
        coupon.stackable ? 1 : 0,
        created,
        created,
      ],
    },
    {
      sql: 'INSERT INTO coupon_codes (code, coupon_id, is_single, uses) VALUES (?, ?, 0, 0) ON CONFLICT DO NOTHING',
      args: [coupon.code, coupon.id],
    },
    ...Array.from({ length: coupon.uses }, (_, at) => redemption(coupon, at)),
    ...counts(coupon.id),
  ];
}

/** Counts what there is, so that the numbers agree. */
function counts(id: string): InStatement[] {
  return [
    {
      sql: `UPDATE coupons SET current_uses = (SELECT count(*) FROM redemptions WHERE coupon_id = coupons.id AND released_at IS NULL)
        WHERE id = ?`,
      args: [id],
    },
    {
      sql: 'UPDATE coupon_codes SET uses = (SELECT current_uses FROM coupons WHERE id = coupon_id) WHERE coupon_id = ?',
      args: [id],
    },
    {
      sql: `INSERT INTO customer_uses (coupon_id, customer_key, uses)
        SELECT coupon_id, customer_key, count(*) FROM redemptions WHERE coupon_id = ? AND released_at IS NULL
        GROUP BY customer_key ON CONFLICT DO NOTHING`,
      args: [id],
    },
  ];
}

/** More of them lately than before, none in the future. */
function redemption(coupon: DemoCoupon, at: number): InStatement {
  const part = (at + 0.5) / coupon.uses;
  const daysAgo = 75 * part * part;
  const amount = 450 + ((at * 787) % 3_900);
  return {
    sql: `INSERT INTO redemptions (coupon_id, order_id, code, customer_key, amount, currency, redeemed_at, released_at)
      VALUES (?, ?, ?, ?, ?, 'EUR', ?, ?) ON CONFLICT DO NOTHING`,
    args: [
      coupon.id,
      `ord_demo${String(at).padStart(4, '0')}`,
      coupon.code,
      `usr_demo${at % 40}`,
      amount,
      Math.round(coupon.now - daysAgo * DAY),
      at % 16 === 7 ? Math.round(coupon.now - daysAgo * DAY * 0.9) : null,
    ],
  };
}
