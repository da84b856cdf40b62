import type { Database } from '@highstreet/data';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { couponCodes, coupons, customerUses, orderUses } from './schema.ts';

export type CouponRow = typeof coupons.$inferSelect;
export type OrderUse = typeof orderUses.$inferSelect;

/** A coupon by one of its codes, and how far this customer has used it. */
export type CouponByCode = {
  code: string;
  isSingle: boolean;
  codeUses: number;
  usedByCustomer: number;
  coupon: CouponRow;
};

/** The coupons of codes (normalised); archived ones are unknown. */
function byCodes(db: Database, codes: readonly string[], customerKey: string | null) {
  const uses = sql<number>`coalesce((SELECT uses FROM ${customerUses}
    WHERE ${customerUses.couponId} = ${coupons.id} AND ${customerUses.customerKey} = ${customerKey}), 0)`;
  return db
    .select({
      code: couponCodes.code,
      isSingle: couponCodes.isSingle,
      codeUses: couponCodes.uses,
      usedByCustomer: uses,
      coupon: coupons,
    })
    .from(couponCodes)
    .innerJoin(coupons, eq(coupons.id, couponCodes.couponId))
    .where(and(inArray(couponCodes.code, [...codes]), isNull(coupons.archivedAt)));
}

/** What judging codes needs, in one round trip. */
export async function findByCodes(
  db: Database,
  codes: readonly string[],
  customerKey: string | null,
): Promise<Map<string, CouponByCode>> {
  return byCode(await byCodes(db, codes, customerKey));
}

/** The same, with what the order has used so far. */
export async function findForOrder(
  db: Database,
  use: { orderId: string; codes: readonly string[]; customerKey: string },
): Promise<{ order: OrderUse | undefined; found: Map<string, CouponByCode> }> {
  const [[order], rows] = await db.batch([
    db.select().from(orderUses).where(eq(orderUses.orderId, use.orderId)),
    byCodes(db, use.codes, use.customerKey),
  ]);
  return { order, found: byCode(rows) };
}

function byCode(rows: readonly CouponByCode[]): Map<string, CouponByCode> {
  return new Map(rows.map((row) => [row.code, row]));
}
