import type { Client } from '@libsql/client';
import { insertWishlistItem } from '../src/db/wishlists.ts';
import { fatedId } from './random.ts';

const ADA = 'usr_01kffnmqc0e4cs3qahy8qs6ng2';
const WISHLISTS = [
  {
    name: 'The new flat',
    items: [
      'Beirut Table Lamp',
      'Serra Shepherd’s Blanket',
      'Fjell Stoneware Mug',
      'Zahle Oak Chair',
      'Bab Arched Mirror',
      'Alentejo Medallion Rug',
    ],
  },
  {
    name: 'Presents',
    items: [
      'Björn the Bear',
      'Mori Fountain Pen',
      'Dzwon Brass Bell',
      'Dark Chocolate with Sea Salt',
      'Evening Ferry: The Harbour Quartet (LP)',
    ],
  },
];

/** Two wishlists of the demo customer; a list that is there already stays as it is. */
export async function keepWishlists(client: Client, now: number): Promise<void> {
  for (const { name, items } of WISHLISTS) {
    const id = fatedId('wsh', name);
    const { rowsAffected } = await client.execute({
      sql: 'INSERT OR IGNORE INTO wishlists (id, customer_id, name, created_at) VALUES (?, ?, ?, ?)',
      args: [id, ADA, name, now],
    });
    if (rowsAffected === 0) continue;
    const { rows } = await client.execute({
      sql: 'SELECT id FROM products WHERE title IN (SELECT value FROM json_each(?))',
      args: [JSON.stringify(items.map((title) => title.replaceAll('’', "'")))],
    });
    await client.batch(
      rows.map((row) => insertWishlistItem(id, String(row['id']), now)),
      'write',
    );
  }
}
