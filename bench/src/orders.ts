import { signIn, type Program } from './program.ts';

const ROUNDS = 60;
const LIMIT_MS = 150;

/** The reads of a seller and of an admin that must stay fast however much was sold. */
const reads: Record<'seller' | 'admin', Record<string, string>> = {
  seller: {
    list: '/api/orders?as=seller',
    'list by status': '/api/orders?as=seller&status=processing',
    'list of a month': '/api/orders?as=seller&from=2026-06-01&to=2026-06-30',
    'search, common': '/api/orders?as=seller&q=mug',
    'search, nothing': '/api/orders?as=seller&q=qzxwv',
    'dashboard, 30 days': '/api/orders/dashboard?days=30',
    'dashboard, a year': '/api/orders/dashboard?days=365',
  },
  admin: {
    'all orders': '/api/orders?as=admin',
    'all by status': '/api/orders?as=admin&status=shipped',
    'search in all, common': '/api/orders?as=admin&q=mug',
    'search in all, nothing': '/api/orders?as=admin&q=qzxwv',
    'dashboard of all, 30 days': '/api/orders/dashboard?as=admin&days=30',
  },
};

/** Times the lists and dashboards on a running system that holds `bun run seed --large`: at HIGHSTREET_ORIGIN, else http://localhost:8787. */
export async function benchOrders(): Promise<void> {
  const origin = process.env['HIGHSTREET_ORIGIN'] ?? 'http://localhost:8787';
  const seller = await signIn(origin, 'seller-01@highstreet.test').catch(() => undefined);
  if (!seller)
    return console.log(`no system with the large seed at ${origin}: start one and run bun run seed --large`);
  const programs = { seller, admin: await signIn(origin, 'admin@highstreet.test') };
  console.log(`${'read'.padEnd(28)}${'p50 ms'.padStart(9)}${'p95 ms'.padStart(9)}`);
  for (const who of ['seller', 'admin'] as const) {
    for (const [name, path] of Object.entries(reads[who])) await timeRead(programs[who], name, path);
  }
}

async function timeRead(program: Program, name: string, path: string): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await program.send('GET', path);
    times.push(performance.now() - start);
  }
  times.sort((left, right) => left - right);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  const mark = at(0.95) < LIMIT_MS ? '' : `  over ${LIMIT_MS} ms`;
  console.log(`${name.padEnd(28)}${at(0.5).toFixed(1).padStart(9)}${at(0.95).toFixed(1).padStart(9)}${mark}`);
}
