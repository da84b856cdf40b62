import { createClient, type Client } from '@libsql/client/web';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readLargeWares, seedProducts } from '../workers/catalog/seed/large.ts';
import { seedAccounts } from '../workers/identity/seed/large.ts';
import { seedStock } from '../workers/inventory/seed/large.ts';
import { seedOrders } from '../workers/orders/seed/large.ts';
import { whileRunning } from './seed/while-running.ts';

const USAGE = `Usage: bun run seed --large [options]

  --large          50 sellers, 20,000 products with stock, 100,000 orders over a year
  --state DIR      of the local system (STATE_DIR, .state); it is started for the time when it does not run
  --sellers N  --products N  --orders N

Sellers sign in as seller-01@highstreet.test and so on, with the password of the demo accounts. What is there already stays.`;

const { values } = parseArgs({
  options: {
    large: { type: 'boolean', default: false },
    state: { type: 'string', default: process.env['STATE_DIR'] ?? '.state' },
    sellers: { type: 'string', default: '50' },
    products: { type: 'string', default: '20000' },
    orders: { type: 'string', default: '100000' },
  },
});

if (!values.large) {
  console.error(USAGE);
  process.exit(2);
}
const state = resolve(values.state);
await whileRunning(state, fill);

async function fill(): Promise<void> {
  const sellers = Array.from({ length: Number(values.sellers) }, (_, at) => makeSeller(at + 1));
  const now = Date.now();
  await timed('accounts', 'identity', (client) => seedAccounts(client, sellers));
  let wares: Awaited<ReturnType<typeof readLargeWares>> = [];
  await timed('products', 'catalog', async (client, log) => {
    await seedProducts(client, { sellers, count: Number(values.products), log });
    wares = await readLargeWares(client);
  });
  await timed('stock', 'inventory', (client) => seedStock(client, wares, now));
  const count = Number(values.orders);
  await timed('orders', 'orders', (client, log) => seedOrders(client, { wares, count, now, log }));
}

function makeSeller(number: number): { id: string; name: string; email: string } {
  const two = String(number).padStart(2, '0');
  return {
    id: `usr_01k4${String(number).padStart(22, '0')}`,
    name: `Shop ${two}`,
    email: `seller-${two}@highstreet.test`,
  };
}

/** Does one part of the work in the database of a slice and says how long it took. */
async function timed(
  name: string,
  slice: string,
  work: (client: Client, log: (line: string) => void) => Promise<void>,
): Promise<void> {
  const start = performance.now();
  const ports: Record<string, number> = JSON.parse(await readFile(resolve(state, 'ports.json'), 'utf8'));
  const client = createClient({ url: `http://127.0.0.1:${ports[`sqld:${slice}`]}` });
  const log = (line: string) => process.stdout.isTTY && process.stdout.write(`\r  ${line} `);
  await work(client, log);
  client.close();
  console.log(`\r✓ ${name} ${((performance.now() - start) / 1000).toFixed(1)} s          `);
}
