import type { Trace } from '@highstreet/telemetry';
import type { Client } from '@libsql/client/web';
import { LibSQLDatabase } from 'drizzle-orm/libsql/driver-core';
import { LibSQLSession } from 'drizzle-orm/libsql/session';
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core';
import { HranaClient, type Send } from './hrana/client.ts';
import { DatabaseUnavailable } from './hrana/unavailable.ts';
import { traceClient } from './trace-client.ts';

/** A slice's database. Every call is one round trip; reads that belong together go as one `batch`. */
export type Database = LibSQLDatabase<Record<string, never>> & { $client: Client };

/** Where a slice's database is. */
export type DatabaseEnv = {
  DATABASE_URL: string;
  DATABASE_TOKEN?: string | undefined;
  /** The way to the database where the platform's own `fetch` is a detour: Miniflare puts a worker before it. */
  NETWORK?: { fetch: typeof fetch } | undefined;
};

const TIMEOUT_MS = 4_500;
const dialect = new SQLiteAsyncDialect({ casing: 'snake_case' });

/**
 * Opens the database for one request: a client kept across requests fails in workerd. Opening costs no I/O. Under a `trace` that is
 * noted down every round trip is a span.
 */
export function openDatabase(env: DatabaseEnv, trace?: Trace): Database {
  const client = new HranaClient(env.DATABASE_URL, env.DATABASE_TOKEN, sender(env.NETWORK));
  if (trace?.spans) traceClient(client, trace);
  // What `drizzle()` does, without libSQL's own client, which its module brings along.
  const session = new LibSQLSession<Record<string, never>, Record<string, never>>(
    client,
    dialect,
    undefined,
    {},
    undefined,
  );
  return Object.assign(new LibSQLDatabase('async', dialect, session, undefined), { $client: client });
}

function sender(network: DatabaseEnv['NETWORK']): Send {
  return async (url, init) => {
    const limited = { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) };
    const answering = network ? network.fetch(url, limited) : fetch(url, limited);
    const response = await answering.catch((error: unknown) => {
      throw new DatabaseUnavailable(error);
    });
    if (response.status >= 500 || response.status === 429)
      throw new DatabaseUnavailable(new Error(`database answered ${response.status}`));
    return response;
  };
}
