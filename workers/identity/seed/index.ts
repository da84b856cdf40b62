import { createClient } from '@libsql/client/web';
import { PASSWORD_HASH } from './password.ts';
import sellers from './sellers.json' with { type: 'json' };

type SeedOptions = { origin: string; databaseUrl: string; log: (line: string) => void };
type Account = { id: string; email: string; name: string; role: 'admin' | 'seller' | 'customer' };

const OPENED = Date.UTC(2026, 0, 5, 9);
const DAY_MS = 24 * 60 * 60 * 1000;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const accounts: Account[] = [
  ...sellers.map(({ id, email, name }) => ({ id, email, name, role: 'seller' as const })),
  {
    id: 'usr_01kff4fd80fwd83dyjxqet4cvt',
    email: 'admin@highstreet.test',
    name: 'Avery Stone',
    role: 'admin',
  },
  { id: 'usr_01kffnmqc0e4cs3qahy8qs6ng2', email: 'ada@highstreet.test', name: 'Ada Byron', role: 'customer' },
  {
    id: 'usr_01kfg6t1g0ezbvp8fxcfx0c3a5',
    email: 'ben@highstreet.test',
    name: 'Ben Abbott',
    role: 'customer',
  },
];

/** Makes the demo accounts of a system on this machine; any other is refused. Running it again changes nothing. */
export async function seed({ origin, databaseUrl, log }: SeedOptions): Promise<void> {
  for (const address of [origin, databaseUrl]) {
    if (!LOOPBACK.has(new URL(address).hostname))
      throw new Error(`demo accounts are for this machine only, not ${address}`);
  }
  const client = createClient({ url: databaseUrl });
  const writes = accounts.flatMap(({ id, email, name, role }, index) => {
    const at = OPENED + index * DAY_MS;
    return [
      {
        sql: `INSERT INTO users (id, email, name, role, verified_at, version, created_at, updated_at)
              VALUES (?, ?, ?, ?, ?, 1, ?, ?) ON CONFLICT DO NOTHING`,
        args: [id, email, name, role, at, at, at],
      },
      {
        sql: `INSERT INTO password_hashes (user_id, hash, changed_at)
              SELECT ?, ?, ? WHERE changes() > 0 ON CONFLICT DO NOTHING`,
        args: [id, PASSWORD_HASH, at],
      },
    ];
  });
  await client.batch(writes, 'write');
  client.close();
  log(`${accounts.length} accounts: 1 admin, ${sellers.length} sellers, 2 customers`);
}
