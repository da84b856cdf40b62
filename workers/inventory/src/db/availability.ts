import type { Database, Statement } from '@highstreet/data';
import type { Row } from '@libsql/client';
import type { Availability } from '../contract/api.ts';
import { readFlag, readNumber, readText } from './read-row.ts';

/** Whether the variant `v` is counted: it has stock somewhere, and its seller wants it counted. */
export const IS_TRACKED = '(v.is_counted = 1 AND v.is_stocked = 1)';

const COLUMNS = `v.id, v.product_id, v.seller_id, v.low_stock_at, v.is_backorder_allowed, v.stock_version, v.free, ${IS_TRACKED} AS is_tracked`;

/** What there is of a variant, with whom it concerns. */
export type VariantAvailability = Availability & { productId: string; sellerId: string; version: number };

/** Selects what there is of the variants of the subquery `ids`. */
export function availabilityStatement(ids: string, args: (string | number | null)[]): Statement {
  return { sql: `SELECT ${COLUMNS} FROM variants v WHERE v.id IN (${ids}) ORDER BY v.id`, args };
}

export function toAvailability(row: Row): VariantAvailability {
  const free = readNumber(row, 'free');
  const isTracked = readFlag(row, 'is_tracked');
  return {
    variantId: readText(row, 'id'),
    productId: readText(row, 'product_id'),
    sellerId: readText(row, 'seller_id'),
    available: isTracked ? Math.max(0, free) : 0,
    isTracked,
    isBackorderAllowed: readFlag(row, 'is_backorder_allowed'),
    isLow: isTracked && free <= readNumber(row, 'low_stock_at'),
    version: readNumber(row, 'stock_version'),
  };
}

/** What there is of these variants and of all variants of these products; unknown ones are left out. One round trip. */
export async function findAvailability(
  db: Database,
  { variantIds = [], productIds = [] }: { variantIds?: readonly string[]; productIds?: readonly string[] },
): Promise<VariantAvailability[]> {
  const { rows } = await db.$client.execute(
    availabilityStatement(
      `SELECT value FROM json_each(?) UNION
       SELECT id FROM variants WHERE product_id IN (SELECT value FROM json_each(?)) AND status <> 'removed'`,
      [JSON.stringify(variantIds), JSON.stringify(productIds)],
    ),
  );
  return rows.map(toAvailability);
}
