import type { Database, Statement } from '@highstreet/data';

/** Keeps the name of who sells, also before the first product. */
export function upsertSeller(id: string, name: string): Statement {
  return {
    sql: 'INSERT INTO sellers (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name',
    args: [id, name],
  };
}

/** Keeps the name of somebody who sold, or who only writes or reports reviews. */
export function renamePerson(id: string, name: string): Statement[] {
  return [
    { sql: 'UPDATE sellers SET name = ? WHERE id = ?', args: [name, id] },
    { sql: 'UPDATE reviews SET author = ? WHERE customer_id = ?', args: [name, id] },
    { sql: 'UPDATE review_reports SET reporter = ? WHERE reporter_id = ?', args: [name, id] },
  ];
}

/** From now on nothing of this seller is on the street; `undefined` opens the shop again. */
export function closeSeller(id: string, closedAt: number | undefined): Statement {
  return { sql: 'UPDATE sellers SET closed_at = ? WHERE id = ?', args: [closedAt ?? null, id] };
}

export type OfferedProduct = { id: string; slug: string; sellerId: string; version: number };

/** What closed shops still have on the street. */
export async function listOfferedByClosed(db: Database, limit: number): Promise<OfferedProduct[]> {
  const { rows } = await db.$client.execute({
    sql: `SELECT p.id, p.slug, p.seller_id, p.version FROM sellers s
      JOIN products p ON p.seller_id = s.id AND p.status = 'active' WHERE s.closed_at IS NOT NULL LIMIT ?`,
    args: [limit],
  });
  return rows.map((row) => ({
    id: String(row['id']),
    slug: String(row['slug']),
    sellerId: String(row['seller_id']),
    version: Number(row['version']),
  }));
}
