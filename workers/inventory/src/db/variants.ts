import type { VariantFacts } from '@highstreet/catalog/contract';
import type { Database, Statement } from '@highstreet/data';
import type { StockSettings } from '../contract/index.ts';
import { readText } from './read-row.ts';

const COPIED = ['product_id', 'seller_id', 'sku', 'title', 'slug', 'option_values', 'image', 'status'];

/** Brings the copy of what the catalog sells up to date; settings stay. */
export function upsertVariants(facts: readonly VariantFacts[]): Statement {
  return {
    sql: `INSERT INTO variants (id, ${COPIED.join(', ')})
      SELECT value ->> 'variantId', value ->> 'productId', value ->> 'sellerId', value ->> 'sku', value ->> 'title',
        value ->> 'slug', value -> 'optionValues', value ->> 'image', value ->> 'status' FROM json_each(?) WHERE true
      ON CONFLICT (id) DO UPDATE SET ${COPIED.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    args: [JSON.stringify(facts)],
  };
}

/** Variants of a product that it has no more: what they have on hand is kept. */
export function removeOthers(productId: string, facts: readonly VariantFacts[]): Statement {
  return {
    sql: `UPDATE variants SET status = 'removed' WHERE product_id = ? AND id NOT IN (SELECT value ->> 'variantId' FROM json_each(?))`,
    args: [productId, JSON.stringify(facts)],
  };
}

/** Absent settings stay as they are. */
export function updateSettings(
  variantId: string,
  { lowStockAt, isBackorderAllowed, isCounted }: StockSettings,
): Statement {
  const flag = (value: boolean | undefined) => (value === undefined ? null : Number(value));
  return {
    sql: `UPDATE variants SET low_stock_at = coalesce(?, low_stock_at), is_backorder_allowed = coalesce(?, is_backorder_allowed),
      is_counted = coalesce(?, is_counted) WHERE id = ?`,
    args: [lowStockAt ?? null, flag(isBackorderAllowed), flag(isCounted), variantId],
  };
}

/** A seller's variants by SKU. */
export async function findBySku(
  db: Database,
  sellerId: string,
  skus: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await db.$client.execute({
    sql: `SELECT id, sku FROM variants WHERE seller_id = ? AND status <> 'removed' AND sku IN (SELECT value FROM json_each(?))`,
    args: [sellerId, JSON.stringify(skus)],
  });
  return new Map(rows.map((row) => [readText(row, 'sku'), readText(row, 'id')]));
}
