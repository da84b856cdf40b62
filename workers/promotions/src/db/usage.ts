import { decodeCursor, encodeCursor, type Database } from '@highstreet/data';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { CouponUsage, RedemptionPage } from '../contract/index.ts';
import { toInstant } from './coupons.ts';
import { redemptions } from './schema.ts';

const DAY = 86_400_000;

/** The uses of a coupon on each of the last `days` days (UTC) that were not given back; one round trip. */
export async function readUsage(
  db: Database,
  couponId: string,
  { days, now }: { days: number; now: number },
): Promise<CouponUsage> {
  const first = Math.floor(now / DAY) - days + 1;
  const isHeld = sql`${redemptions.releasedAt} IS NULL`;
  const count = sql<number>`count(*)`;
  const amount = sql<number>`sum(${redemptions.amount})`;
  const day = sql<number>`${redemptions.redeemedAt} / ${sql.raw(String(DAY))}`;
  const ofCoupon = eq(redemptions.couponId, couponId);
  const [byDay, totals, [released]] = await db.batch([
    db
      .select({ day, count, amount, currency: redemptions.currency })
      .from(redemptions)
      .where(and(ofCoupon, isHeld, sql`${redemptions.redeemedAt} >= ${first * DAY}`))
      .groupBy(day, redemptions.currency),
    db
      .select({ count, amount, currency: redemptions.currency })
      .from(redemptions)
      .where(and(ofCoupon, isHeld))
      .groupBy(redemptions.currency),
    db
      .select({ count })
      .from(redemptions)
      .where(and(ofCoupon, sql`${redemptions.releasedAt} IS NOT NULL`)),
  ]);
  return {
    days: Array.from({ length: days }, (_, at) => {
      const date = new Date((first + at) * DAY).toISOString().slice(0, 10);
      return { date, ...addUp(byDay.filter((row) => row.day === first + at)) };
    }),
    total: { ...addUp(totals), released: released?.count ?? 0 },
  };
}

function addUp(rows: readonly { count: number; amount: number; currency: string }[]) {
  return {
    uses: rows.reduce((all, row) => all + row.count, 0),
    amounts: rows.map(({ amount, currency }) => ({ amount, currency })),
  };
}

/** One page of the orders that have used a coupon, the newest first. */
export async function listRedemptionRows(
  db: Database,
  couponId: string,
  page: { cursor?: string | undefined; limit: number },
): Promise<RedemptionPage> {
  const after = page.cursor === undefined ? undefined : decodeCursor(page.cursor, 2);
  const rows = await db
    .select()
    .from(redemptions)
    .where(
      and(
        eq(redemptions.couponId, couponId),
        after && sql`(${redemptions.redeemedAt}, ${redemptions.orderId}) < (${after[0]}, ${after[1]})`,
      ),
    )
    .orderBy(desc(redemptions.redeemedAt), desc(redemptions.orderId))
    .limit(page.limit + 1);
  const last = rows.length > page.limit ? rows[page.limit - 1] : undefined;
  return {
    items: rows.slice(0, page.limit).map((row) => ({
      orderId: row.orderId,
      code: row.code,
      amount: { amount: row.amount, currency: row.currency },
      redeemedAt: new Date(row.redeemedAt).toISOString(),
      releasedAt: toInstant(row.releasedAt),
    })),
    nextCursor: last && encodeCursor([last.redeemedAt, last.orderId]),
  };
}
