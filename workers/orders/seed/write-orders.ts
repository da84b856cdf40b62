import type { Client } from '@libsql/client/web';
import type { SeedOrder } from './make-order.ts';
import { addRows, TABLES, type Row, type Rows } from './to-rows.ts';

/** Writes orders straight into the tables, in the order of their days, as numbers follow it. Gives the next free place. */
export async function writeOrders(
  client: Client,
  orders: readonly SeedOrder[],
  firstSeq: number,
): Promise<number> {
  const rows: Rows = { orders: [], order_items: [], fulfilments: [], timeline: [], returns: [], refunds: [] };
  for (const [at, order] of orders.entries()) addRows(rows, order, firstSeq + at);
  await client.batch(
    TABLES.flatMap((table) => insertRows(table, rows[table])),
    'write',
  );
  return firstSeq + orders.length;
}

function insertRows(table: string, rows: readonly Row[]) {
  const [first] = rows;
  if (!first) return [];
  const columns = Object.keys(first);
  return [
    {
      sql: `INSERT INTO ${table} (${columns.join(', ')})
        SELECT ${columns.map((column) => `value ->> '${column}'`).join(', ')} FROM json_each(?)`,
      args: [JSON.stringify(rows)],
    },
  ];
}

/** Where the next order goes. */
export async function nextSeq(client: Client): Promise<number> {
  const { rows } = await client.execute('SELECT coalesce(max(seq), 0) + 1 AS seq FROM orders');
  return Number(rows[0]?.['seq'] ?? 1);
}
