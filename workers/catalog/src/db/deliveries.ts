import { guard, type Statement } from '@highstreet/data';

/** Keeps what has arrived at a customer, once; a review that was there before is verified from now on. */
export function insertDeliveries(
  customerId: string,
  orderId: string,
  productIds: string[],
  at: number,
): Statement[] {
  const products = JSON.stringify([...new Set(productIds)]);
  return [
    {
      sql: `INSERT INTO deliveries (customer_id, product_id, order_id, delivered_at)
        SELECT ?, value, ?, ? FROM json_each(?) WHERE TRUE ON CONFLICT DO NOTHING`,
      args: [customerId, orderId, at, products],
    },
    {
      sql: `UPDATE reviews SET is_verified = 1
        WHERE customer_id = ? AND product_id IN (SELECT value FROM json_each(?)) AND is_verified = 0`,
      args: [customerId, products],
    },
  ];
}

/** Fails the batch unless the product has arrived at the customer. */
export function guardDelivered(productId: string, customerId: string): Statement {
  return guard('EXISTS (SELECT 1 FROM deliveries WHERE customer_id = ? AND product_id = ?)', [
    customerId,
    productId,
  ]);
}

/** Nobody knows any more what this person bought. */
export function forgetDeliveries(customerId: string): Statement {
  return { sql: 'DELETE FROM deliveries WHERE customer_id = ?', args: [customerId] };
}
