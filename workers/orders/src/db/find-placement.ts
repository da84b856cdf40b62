import type { Database } from '@highstreet/data';
import type { OrderStatus } from '../contract/api.ts';
import { readStatus } from './order-state.ts';
import { readOptionalText, readText } from './read-row.ts';

/** How far the placement of an order is. */
export async function findPlacement(
  db: Database,
  orderId: string,
): Promise<{ status: OrderStatus; paymentId: string | undefined } | undefined> {
  const { rows } = await db.$client.execute({
    sql: `SELECT status, payment ->> 'paymentId' AS payment_id FROM orders WHERE id = ?`,
    args: [orderId],
  });
  const row = rows[0];
  return (
    row && { status: readStatus(readText(row, 'status')), paymentId: readOptionalText(row, 'payment_id') }
  );
}
