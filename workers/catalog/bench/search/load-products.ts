import { newId, writeBatch, type Database } from '@highstreet/data';
import { createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { join } from 'node:path';
import { writeProducts, type BulkProduct } from '../../src/db/bulk-products.ts';
import { indexProductStatements } from '../../src/services/index-products.ts';
import type { ImportProduct } from '../../src/services/import-formats/import-product.ts';
import { readImportRows } from '../../src/services/read-import-rows.ts';
import { toBulkProduct } from '../../src/services/to-bulk-product.ts';
import { codesOf } from '../../src/services/variant-rows.ts';

const CHUNK = 250;
const SELLER = 'usr_bench';

/** A database with the catalog's real migrations: of a running sqld at `url`, or a file. */
export async function openCatalog(url: string): Promise<Database> {
  const db: Database = drizzle(createClient({ url }), { casing: 'snake_case' });
  await migrate(db, { migrationsFolder: join(import.meta.dirname, '../../migrations') });
  await db.$client.execute({
    sql: 'INSERT OR IGNORE INTO sellers (id, name) VALUES (?, ?)',
    args: [SELLER, 'Bench'],
  });
  return db;
}

/** Reads a file as an import does and writes its products, without events. Gives how many. */
export async function loadProducts(db: Database, file: string): Promise<number> {
  let chunk: ImportProduct[] = [];
  let count = 0;
  for await (const row of readImportRows(Bun.file(file).stream(), { format: 'auto', currency: 'EUR' })) {
    if ('product' in row) chunk.push(row.product);
    if (chunk.length < CHUNK) continue;
    count += await write(db, chunk);
    chunk = [];
  }
  return count + (await write(db, chunk));
}

async function write(db: Database, products: ImportProduct[]): Promise<number> {
  const bulk = products.map(toBulk);
  const indexed = bulk.map(({ row, variants }) => ({ ...row, codes: codesOf(variants) }));
  await writeBatch(db, [...writeProducts(bulk), ...indexProductStatements(indexed)]);
  return products.length;
}

function toBulk(product: ImportProduct): BulkProduct {
  const ctx = { newId: (prefix: string) => newId(prefix), now: () => Date.now() };
  return toBulkProduct(ctx, product, { owner: undefined, importHash: '', categoryIds: [], sellerId: SELLER });
}
