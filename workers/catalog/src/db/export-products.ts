import type { Database } from '@highstreet/data';
import { readBatch } from '@highstreet/data';
import { and, eq, gt, inArray, ne } from 'drizzle-orm';
import type { ProductRow, VariantRow } from './rows.ts';
import { products, variants } from './schema.ts';

/** A product as an export writes it: categories as paths of names. */
export type ExportedRow = { row: ProductRow; variants: VariantRow[]; categories: string[][] };

/** The next products of a seller behind `afterSeq` that are not archived, at most `limit`; two round trips. */
export async function listForExport(
  db: Database,
  sellerId: string,
  afterSeq: number,
  limit: number,
): Promise<ExportedRow[]> {
  const rows = await db
    .select()
    .from(products)
    .where(and(eq(products.sellerId, sellerId), ne(products.status, 'archived'), gt(products.seq, afterSeq)))
    .orderBy(products.seq)
    .limit(limit);
  if (rows.length === 0) return [];
  const [variantRows, paths] = await Promise.all([
    db
      .select()
      .from(variants)
      .where(
        inArray(
          variants.productId,
          rows.map(({ id }) => id),
        ),
      )
      .orderBy(variants.productId, variants.position),
    listPaths(
      db,
      rows.map(({ seq }) => seq),
    ),
  ]);
  return rows.map((row) => ({
    row,
    variants: variantRows.filter(({ productId }) => productId === row.id),
    categories: paths.filter(({ seq }) => seq === row.seq).map(({ path }) => path),
  }));
}

async function listPaths(db: Database, seqs: readonly number[]): Promise<{ seq: number; path: string[] }[]> {
  const [result] = await readBatch(db, [
    {
      sql: `SELECT pc.product_seq AS seq, (SELECT json_group_array(name) FROM (SELECT a.name
          FROM json_each('["' || replace(trim(c.path, '/'), '/', '","') || '"]') x JOIN categories a ON a.id = x.value
          ORDER BY a.depth)) AS path
        FROM product_categories pc JOIN categories c ON c.id = pc.category_id
        WHERE pc.product_seq IN (SELECT value FROM json_each(?))`,
      args: [JSON.stringify(seqs)],
    },
  ]);
  return (result?.rows ?? []).map((row) => ({
    seq: Number(row['seq']),
    path: JSON.parse(String(row['path'])),
  }));
}
