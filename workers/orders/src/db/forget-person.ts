import type { Statement } from '@highstreet/data';

const NOBODY = 'Deleted account';

/** Takes a person out of the orders: name, street, phone, e-mail and words go; figures, numbers and where taxes are due stay for the books. */
export function forgetCustomer(customerId: string): Statement[] {
  const own = 'SELECT id FROM orders WHERE customer_id = :person';
  const args = { person: customerId, nobody: NOBODY };
  const bare = (column: string) =>
    `${column} = iif(${column} IS NULL, NULL, json_set(json_remove(${column}, '$.line2', '$.phone'), '$.name', :nobody, '$.line1', ''))`;
  return [
    {
      sql: `UPDATE returns SET reason = '' WHERE order_id IN (${own})`,
      args: { person: customerId },
    },
    {
      sql: `UPDATE timeline SET data = json_remove(data, '$.text') WHERE actor_role = 'customer' AND order_id IN (${own})`,
      args: { person: customerId },
    },
    {
      sql: `UPDATE fulfilments SET customer_name = :nobody, search = lower((SELECT number FROM orders WHERE id = order_id)) || ' '
          || (SELECT group_concat(lower(i.title || ' ' || i.sku), ' ') FROM order_items i
            WHERE i.order_id = fulfilments.order_id AND i.seller_id = fulfilments.seller_id)
        WHERE order_id IN (${own})`,
      args,
    },
    {
      sql: `UPDATE order_items SET search = lower(title || ' ' || sku) WHERE order_id IN (${own})`,
      args: { person: customerId },
    },
    {
      sql: `UPDATE orders SET customer_name = :nobody, email = '', note = NULL, ${bare('shipping_address')}, ${bare('billing_address')},
          search = lower(number) || ' ' || coalesce((SELECT group_concat(i.search, ' ') FROM order_items i WHERE i.order_id = orders.id), '')
        WHERE customer_id = :person`,
      args,
    },
  ];
}

/** What a seller has sold stays, without the name. */
export function forgetSeller(sellerId: string): Statement[] {
  const args = [NOBODY, sellerId];
  return [
    { sql: 'UPDATE fulfilments SET seller_name = ? WHERE seller_id = ?', args },
    { sql: 'UPDATE order_items SET seller_name = ? WHERE seller_id = ?', args },
  ];
}
