import type { PositionalStatement } from '@highstreet/events';

type Facts = Record<string, unknown>;

/**
 * The data of an order's event as it is inside the batch of the change: `extra` joins the facts that all its events have.
 * `condition` may ask for more than that the order exists.
 */
export function orderFacts(orderId: string, extra: Facts, condition = 'TRUE'): PositionalStatement {
  return {
    sql: `SELECT o.id AS subject, json_patch(json_object('orderId', o.id, 'number', o.number, 'customerId', o.customer_id,
        'status', o.status, 'sellerIds', json((SELECT json_group_array(seller_id) FROM (SELECT i.seller_id
          FROM order_items i WHERE i.order_id = o.id GROUP BY i.seller_id ORDER BY min(i.position)))), 'isWhole', json(iif(o.status = 'cancelled', 'true', 'false'))), ?) AS data
      FROM orders o WHERE o.id = ? AND ${condition}`,
    args: [JSON.stringify(extra), orderId],
  };
}
