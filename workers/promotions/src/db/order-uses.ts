import { guard, type Statement } from '@highstreet/data';
import type { Discount } from '../contract/index.ts';
import type { OrderUse } from './find-coupons.ts';

/**
 * Claims the next version of what an order has used: of changes for one order that run in parallel one gets through, the others' batches
 * fail. Nothing gets through any more once it is released.
 */
export function claimOrder(orderId: string, known: OrderUse | undefined): Statement[] {
  const write: Statement = known
    ? {
        sql: 'UPDATE order_uses SET version = version + 1 WHERE order_id = ? AND version = ?',
        args: [orderId, known.version],
      }
    : {
        sql: 'INSERT INTO order_uses (order_id, version) VALUES (?, 1) ON CONFLICT DO NOTHING',
        args: [orderId],
      };
  return [write, guard('changes() = 1', [])];
}

/** Keeps the answer to the order's redemption. */
export function keepDiscounts(orderId: string, discounts: readonly Discount[]): Statement {
  return {
    sql: 'UPDATE order_uses SET discounts = ? WHERE order_id = ?',
    args: [JSON.stringify(discounts), orderId],
  };
}

/** From now on the claimed order cannot use anything. */
export function closeOrder(orderId: string, now: number): Statement {
  return { sql: 'UPDATE order_uses SET released_at = ? WHERE order_id = ?', args: [now, orderId] };
}
