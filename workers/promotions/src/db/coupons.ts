import {
  decodeCursor,
  encodeCursor,
  guard,
  type Database,
  type Statement,
  type Write,
} from '@highstreet/data';
import { and, desc, eq, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { Coupon, CouponStatus } from '../contract/index.ts';
import type { CouponRow } from './find-coupons.ts';
import { couponCodes, coupons } from './schema.ts';

export type CouponTermsRow = Omit<
  CouponRow,
  | 'id'
  | 'sellerId'
  | 'code'
  | 'isBulk'
  | 'codeCount'
  | 'currentUses'
  | 'version'
  | 'createdAt'
  | 'updatedAt'
  | 'archivedAt'
>;

/** A coupon that is not archived. */
export async function findCoupon(db: Database, id: string): Promise<CouponRow | undefined> {
  const [row] = await db
    .select()
    .from(coupons)
    .where(and(eq(coupons.id, id), isNull(coupons.archivedAt)));
  return row;
}

export type CouponFilter = {
  /** Undefined: everybody's; null: the house's. */
  sellerId: string | null | undefined;
  q?: string | undefined;
  /** `q` as a code. */
  code?: string | undefined;
  status?: CouponStatus | undefined;
  cursor?: string | undefined;
  limit: number;
  now: number;
};

/** One page of coupons, the newest first. */
export async function listCouponRows(
  db: Database,
  filter: CouponFilter,
): Promise<{ rows: CouponRow[]; nextCursor: string | undefined }> {
  const after = filter.cursor === undefined ? undefined : decodeCursor(filter.cursor, 2);
  const rows = await db
    .select()
    .from(coupons)
    .where(
      and(
        isNull(coupons.archivedAt),
        sellerIs(filter.sellerId),
        after && sql`(${coupons.createdAt}, ${coupons.id}) < (${after[0]}, ${after[1]})`,
        filter.q === undefined ? undefined : matches(filter.q, filter.code ?? ''),
        filter.status && sql`${statusOf(filter.now)} = ${filter.status}`,
      ),
    )
    .orderBy(desc(coupons.createdAt), desc(coupons.id))
    .limit(filter.limit + 1);
  const last = rows.length > filter.limit ? rows[filter.limit - 1] : undefined;
  return {
    rows: rows.slice(0, filter.limit),
    nextCursor: last && encodeCursor([last.createdAt, last.id]),
  };
}

function sellerIs(sellerId: string | null | undefined): SQL | undefined {
  if (sellerId === undefined) return undefined;
  return sellerId === null ? isNull(coupons.sellerId) : eq(coupons.sellerId, sellerId);
}

function matches(q: string, code: string): SQL | undefined {
  return or(
    sql`instr(${coupons.code}, ${code}) > 0`,
    sql`instr(lower(${coupons.description}), ${q.toLowerCase()}) > 0`,
    sql`${coupons.id} = (SELECT ${couponCodes.couponId} FROM ${couponCodes} WHERE ${couponCodes.code} = ${code})`,
  );
}

/** The same as `toStatus`, in SQL. */
function statusOf(now: number): SQL {
  return sql`CASE WHEN NOT ${coupons.active} THEN 'inactive' WHEN ${coupons.expiresAt} <= ${now} THEN 'expired'
    WHEN ${coupons.maxUses} <= ${coupons.currentUses} THEN 'used-up' WHEN ${coupons.startsAt} > ${now} THEN 'scheduled'
    ELSE 'active' END`;
}

function toStatus(row: CouponRow, now: number): CouponStatus {
  if (!row.active) return 'inactive';
  if (row.expiresAt !== null && row.expiresAt <= now) return 'expired';
  if (row.maxUses !== null && row.maxUses <= row.currentUses) return 'used-up';
  return row.startsAt !== null && row.startsAt > now ? 'scheduled' : 'active';
}

/** The coupon as clients see it. */
export function toCoupon(row: CouponRow, now: number): Coupon {
  const { version: _, archivedAt: _archived, ...fields } = row;
  return {
    ...fields,
    value: row.type === 'percentage' ? row.value / 100 : row.value,
    startsAt: toInstant(row.startsAt),
    expiresAt: toInstant(row.expiresAt),
    createdAt: new Date(row.createdAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
    status: toStatus(row, now),
  };
}

export function toInstant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

export function insertCoupon(db: Database, row: typeof coupons.$inferInsert): Write {
  return db.insert(coupons).values(row);
}

/** The codes of a coupon, in one statement; it fails where one is taken. */
export function insertCodes(couponId: string, codes: readonly string[], isSingle: boolean): Statement {
  return {
    sql: 'INSERT INTO coupon_codes (code, coupon_id, is_single, uses) SELECT value, ?, ?, 0 FROM json_each(?)',
    args: [couponId, isSingle ? 1 : 0, JSON.stringify(codes)],
  };
}

/** Changes the terms where nobody has since `version`. The event goes right behind it. */
export function changeCoupon(
  db: Database,
  id: string,
  version: number,
  terms: CouponTermsRow & { updatedAt: number },
): Write[] {
  const where = and(eq(coupons.id, id), eq(coupons.version, version), isNull(coupons.archivedAt));
  return [
    db
      .update(coupons)
      .set({ ...terms, version: version + 1 })
      .where(where),
    guard('changes() = 1', []),
  ];
}

/** Takes a coupon away: its row stays for the orders that have used it. */
export function archiveCoupon(id: string, version: number, now: number): Statement[] {
  return [
    {
      sql: `UPDATE coupons SET active = 0, archived_at = ?, updated_at = ?, version = version + 1
        WHERE id = ? AND version = ? AND archived_at IS NULL`,
      args: [now, now, id, version],
    },
    guard('changes() = 1', []),
  ];
}

/** Its codes are free again. */
export function freeCodes(couponId: string): Statement {
  return { sql: 'DELETE FROM coupon_codes WHERE coupon_id = ?', args: [couponId] };
}

/** The next codes of a coupon behind `after`, in the order of the alphabet. */
export function listCodes(db: Database, couponId: string, after: string, limit: number) {
  return db
    .select({ code: couponCodes.code, uses: couponCodes.uses })
    .from(couponCodes)
    .where(and(eq(couponCodes.couponId, couponId), sql`${couponCodes.code} > ${after}`))
    .orderBy(couponCodes.code)
    .limit(limit);
}
