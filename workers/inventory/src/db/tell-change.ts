import type { Statement } from '@highstreet/data';
import type { Emit, PositionalStatement } from '@highstreet/events';
import { stockChanged, stockDepleted, stockLow } from '../contract/events.ts';
import { availabilityStatement, IS_TRACKED } from './availability.ts';

const VERSIONED = { isVersioned: true };
const FACTS = `'variantId', v.id, 'productId', v.product_id, 'sellerId', v.seller_id, 'available', max(0, v.free)`;

/**
 * Statements that follow a change of stock in its batch: the variants move on, and `stock.changed`, `stock.low` and `stock.depleted` are
 * emitted. `deltas` selects `variant_id` and `delta`, by how much the free pieces of it have changed. The last statement answers what there is now.
 */
export function tellChange({ emit }: { emit: Emit }, deltas: PositionalStatement): Statement[] {
  const changed = `SELECT variant_id, sum(delta) AS delta FROM (${deltas.sql}) GROUP BY variant_id`;
  const rows = (data: string, holds: string): PositionalStatement => ({
    sql: `SELECT v.id AS subject, json_object(${data}) AS data, v.stock_version AS version FROM (${changed}) c JOIN variants v ON v.id = c.variant_id
      WHERE ${holds}`,
    args: deltas.args,
  });
  const isSellable = `'isSellable', json(iif(NOT ${IS_TRACKED} OR v.is_backorder_allowed OR v.free > 0, 'true', 'false'))`;
  const ids = `SELECT variant_id FROM (${deltas.sql})`;
  return [
    {
      sql: `UPDATE variants SET stock_version = stock_version + 1 WHERE id IN (${ids})`,
      args: [...deltas.args],
    },
    emit.each(stockChanged, rows(`${FACTS}, ${isSellable}`, 'true'), VERSIONED),
    emit.each(
      stockLow,
      rows(
        `${FACTS}, 'lowStockAt', v.low_stock_at`,
        `${IS_TRACKED} AND v.free > 0 AND v.free <= v.low_stock_at AND v.free - c.delta > v.low_stock_at`,
      ),
      VERSIONED,
    ),
    emit.each(
      stockDepleted,
      rows(FACTS, `${IS_TRACKED} AND v.free <= 0 AND v.free - c.delta > 0`),
      VERSIONED,
    ),
    availabilityStatement(ids, deltas.args),
  ];
}
