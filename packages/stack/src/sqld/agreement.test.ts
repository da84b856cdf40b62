import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { openDatabase } from '@highstreet/data';
import { createClient, type Client, type InStatement, type ResultSet } from '@libsql/client/web';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../process/free-port.ts';
import { sqldBinary } from './sqld-binary.ts';

let url = '';
let close = async () => {};

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'agreement-'));
  const port = await freePort();
  const address = `127.0.0.1:${port}`;
  const server = Bun.spawn(
    [sqldBinary(), '--db-path', folder, '--http-listen-addr', address, '--no-welcome'],
    { stdout: 'ignore', stderr: 'ignore' },
  );
  url = `http://${address}`;
  for (let turn = 0; turn < 100 && !(await isUp(url)); turn += 1) await Bun.sleep(50);
  close = async () => {
    server.kill();
    await server.exited;
    await rm(folder, { recursive: true });
  };
});
afterAll(() => close());

const isUp = (address: string) =>
  fetch(`${address}/health`).then(
    ({ ok }) => ok,
    () => false,
  );

/** The same statements by libSQL's own client and by ours, each on a table of its own. */
async function both(run: (client: Client, table: string) => Promise<unknown>): Promise<[unknown, unknown]> {
  const results = [];
  for (const [name, client] of [
    ['theirs', createClient({ url })],
    ['ours', openDatabase({ DATABASE_URL: url }).$client],
  ] as const) {
    const table = `${name}_${Math.random().toString(36).slice(2)}`;
    await client.execute(
      `CREATE TABLE ${table} (id INTEGER PRIMARY KEY, name TEXT UNIQUE, price REAL, data BLOB)`,
    );
    results.push(await run(client, table));
  }
  return [results[0], results[1]];
}

const seen = ({ columns, columnTypes, rows, rowsAffected, lastInsertRowid }: ResultSet) => ({
  columns,
  columnTypes,
  rowsAffected,
  lastInsertRowid,
  rows: rows.map((row) => ({ named: { ...row }, listed: Array.from(row), json: JSON.stringify(row) })),
});

const insert = (table: string): InStatement[] => [
  {
    sql: `INSERT INTO ${table} (name, price, data) VALUES (?, ?, ?)`,
    args: ['Zoë "x" \n', 1.5, new Uint8Array([0, 255, 7])],
  },
  {
    sql: `INSERT INTO ${table} (id, name, price) VALUES (:id, :name, :price)`,
    args: { id: 9_007_199_254_740_000, name: 'b', price: 3 },
  },
  { sql: `INSERT INTO ${table} (name, price) VALUES (?, ?)`, args: [null, true] },
];

describe("our client of libSQL agrees with libSQL's own", () => {
  test('on values of every type, in and out, by name and by index', async () => {
    const [theirs, ours] = await both(async (client, table) => {
      const written = await client.batch(insert(table), 'write');
      const read = await client.execute(`SELECT * FROM ${table} ORDER BY rowid`);
      const bound = await client.execute('SELECT ? AS n, ? AS text, ? AS truth', [24, '24', false]);
      const plain = await client.execute(
        `SELECT count(*), sum(price) AS "total sum", 1 AS id, 2 AS id FROM ${table}`,
      );
      return [...written.map(seen), seen(read), seen(bound), seen(plain).rows[0]?.listed];
    });
    expect(ours).toEqual(theirs);
  });

  test('on what a failing batch leaves behind: nothing', async () => {
    const [theirs, ours] = await both(async (client, table) => {
      const twice = { sql: `INSERT INTO ${table} (name) VALUES ('same')`, args: [] };
      const failure: unknown = await client.batch([twice, twice], 'write').catch((error: unknown) => error);
      const { rows } = await client.execute(`SELECT count(*) AS n FROM ${table}`);
      const message =
        failure instanceof Error
          ? failure.message.replaceAll(table, 'table').replace(/^(\w+: )\1/, '$1')
          : 'none';
      return [message, rows[0]?.['n']];
    });
    expect(ours).toEqual(theirs);
    expect(ours).toEqual([expect.stringContaining('UNIQUE constraint failed: table.name'), 0]);
  });

  test('on what they refuse', async () => {
    for (const statement of ['SELEC 1', 'SELECT * FROM nowhere', "SELECT json('guard')"]) {
      const [theirs, ours] = await both((client) =>
        client.execute(statement).catch(({ message }: Error) => message),
      );
      expect(ours).toEqual(theirs);
    }
  });

  test('on a read in a batch, which sees one moment and writes nothing', async () => {
    const [theirs, ours] = await both(async (client, table) => {
      const written = await client.batch(insert(table), 'read').then((list) => list.map(seen), String);
      const results = await client.batch([`SELECT 1 AS one`, [`SELECT ? AS two`, ['2']]], 'read');
      return [written, ...results.map(seen)];
    });
    expect(ours).toEqual(theirs);
  });
});
