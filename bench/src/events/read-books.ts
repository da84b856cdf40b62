import { createClient } from '@libsql/client';

/** An event as its slice committed it. */
export type Committed = { id: string; type: string; subject: string };

/** What the databases say after a run. */
export type Books = {
  committed: Committed[];
  /** Ids in the history of the events worker. */
  history: string[];
  /** Per subscriber: the event ids in its inbox. */
  inboxes: Record<string, string[]>;
  /** Event ids of the audit's rows: one row per effect. */
  audited: string[];
  /** Deliveries that are not confirmed. */
  unsettled: { consumer: string; state: string; count: number }[];
  /** Every product, and those that the bench made with their versions. */
  productIds: string[];
  products: { id: string; version: number }[];
  /** Reviews of the bench's products. */
  reviews: string[];
  sellers: Map<string, string>;
  users: Map<string, string>;
};

const OWN = `title LIKE 'Bench %'`;
const UNSETTLED = `SELECT consumer, state, count(*) AS count FROM deliveries WHERE state <> 'done' GROUP BY 1, 2`;

type Row = Record<string, unknown>;

/** Reads the books of all slices: what was committed, what was seen, what came of it. */
export async function readBooks(databases: Record<string, string>): Promise<Books> {
  const { catalog, identity, events } = databases;
  if (!catalog || !identity || !events) throw new Error('a database is missing');
  const outbox = 'SELECT id, type, subject FROM outbox';
  const inbox = 'SELECT consumer, event_id FROM inbox';
  const audit = `SELECT event_id FROM audit WHERE event_id LIKE 'evt_%'`;
  const ownReviews = `SELECT id FROM reviews WHERE product_id IN (SELECT id FROM products WHERE ${OWN})`;
  return {
    committed: [...(await readRows(catalog, outbox)), ...(await readRows(identity, outbox))].map(toCommitted),
    history: texts(await readRows(events, 'SELECT id FROM events'), 'id'),
    inboxes: byConsumer([...(await readRows(catalog, inbox)), ...(await readRows(events, inbox))]),
    audited: texts(await readRows(events, audit), 'event_id'),
    unsettled: (await readRows(events, UNSETTLED)).map(toUnsettled),
    productIds: texts(await readRows(catalog, 'SELECT id FROM products'), 'id'),
    products: (await readRows(catalog, `SELECT id, version FROM products WHERE ${OWN}`)).map(toProduct),
    reviews: texts(await readRows(catalog, ownReviews), 'id'),
    sellers: names(await readRows(catalog, 'SELECT id, name FROM sellers')),
    users: names(await readRows(identity, 'SELECT id, name FROM users')),
  };
}

function toCommitted(row: Row): Committed {
  return { id: String(row['id']), type: String(row['type']), subject: String(row['subject']) };
}

function toUnsettled(row: Row): Books['unsettled'][number] {
  return { consumer: String(row['consumer']), state: String(row['state']), count: Number(row['count']) };
}

function toProduct(row: Row): Books['products'][number] {
  return { id: String(row['id']), version: Number(row['version']) };
}

/** The rows of a query over the database's own address. */
export async function readRows(url: string, sql: string): Promise<Row[]> {
  const client = createClient({ url });
  try {
    return (await client.execute(sql)).rows;
  } finally {
    client.close();
  }
}

function texts(rows: readonly Row[], column: string): string[] {
  return rows.map((row) => String(row[column]));
}

function names(rows: readonly Row[]): Map<string, string> {
  return new Map(rows.map((row) => [String(row['id']), String(row['name'])]));
}

function byConsumer(rows: readonly Row[]): Record<string, string[]> {
  const grouped = Map.groupBy(rows, (row) => String(row['consumer']));
  return Object.fromEntries([...grouped].map(([consumer, own]) => [consumer, texts(own, 'event_id')]));
}
