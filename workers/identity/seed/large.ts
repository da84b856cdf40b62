import type { Client } from '@libsql/client/web';
import { PASSWORD_HASH } from './password.ts';

type Seller = { id: string; name: string; email: string };

const OPENED = Date.UTC(2025, 8, 1, 9);

/** Accounts of many sellers, with the password of the demo accounts. Running it again changes nothing. */
export async function seedAccounts(client: Client, sellers: readonly Seller[]): Promise<void> {
  await client.batch(
    [
      {
        sql: `INSERT INTO users (id, email, name, role, verified_at, version, created_at, updated_at)
          SELECT value ->> 'id', value ->> 'email', value ->> 'name', 'seller', ?, 1, ?, ? FROM json_each(?)
          WHERE TRUE ON CONFLICT DO NOTHING`,
        args: [OPENED, OPENED, OPENED, JSON.stringify(sellers)],
      },
      {
        sql: `INSERT INTO password_hashes (user_id, hash, changed_at)
          SELECT value ->> 'id', ?, ? FROM json_each(?) WHERE TRUE ON CONFLICT DO NOTHING`,
        args: [PASSWORD_HASH, OPENED, JSON.stringify(sellers)],
      },
    ],
    'write',
  );
}
