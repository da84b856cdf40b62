import { guard, type Database, type Statement, type Write } from '@highstreet/data';
import { and, eq, notInArray, sql } from 'drizzle-orm';
import type { ProductRow, VariantRow } from './rows.ts';
import { products, sellers, variants } from './schema.ts';

export type NewProductRow = Omit<
  ProductRow,
  'seq' | 'importHash' | 'ratingCount' | 'ratingSum' | 'version' | 'inStock'
>;

/** Fails the batch unless the product is at this version. */
export function guardVersion(id: string, version: number): Statement {
  return guard('EXISTS (SELECT 1 FROM products WHERE id = ? AND version = ?)', [id, version]);
}

/** Fails the batch unless all of these categories exist. */
export function guardCategories(ids: readonly string[]): Statement {
  return guard('(SELECT count(*) FROM categories WHERE id IN (SELECT value FROM json_each(?))) = ?', [
    JSON.stringify(ids),
    new Set(ids).size,
  ]);
}

/** Puts a new seller beside the products. A known one keeps its name: that follows identity's events, while a token may be older. */
export function insertSeller(db: Database, seller: { id: string; name: string }): Write {
  return db.insert(sellers).values(seller).onConflictDoNothing();
}

export function insertProduct(db: Database, row: NewProductRow): Write {
  return db.insert(products).values(row);
}

/** Changes the product's own row and moves its version. */
export function updateProductRow(db: Database, id: string, change: Partial<ProductRow>): Write {
  return db
    .update(products)
    .set({ ...change, version: sql`${products.version} + 1` })
    .where(eq(products.id, id));
}

/** Writes that make `rows` the variants of a product; a variant keeps its id. */
export function replaceVariants(db: Database, productId: string, rows: readonly VariantRow[]): Write[] {
  const kept = rows.map(({ id }) => id);
  return [
    db.delete(variants).where(and(eq(variants.productId, productId), notInArray(variants.id, kept))),
    ...rows.map((row) =>
      db
        .insert(variants)
        .values(row)
        .onConflictDoUpdate({ target: variants.id, set: row, setWhere: eq(variants.productId, productId) }),
    ),
  ];
}

/** Writes that make `categoryIds` the categories of a product. */
export function replaceCategories(productId: string, categoryIds: readonly string[]): Statement[] {
  return [
    {
      sql: 'DELETE FROM product_categories WHERE product_seq = (SELECT seq FROM products WHERE id = ?)',
      args: [productId],
    },
    {
      sql: `INSERT OR IGNORE INTO product_categories (category_id, product_seq)
            SELECT value, (SELECT seq FROM products WHERE id = ?) FROM json_each(?)`,
      args: [productId, JSON.stringify(categoryIds)],
    },
  ];
}
