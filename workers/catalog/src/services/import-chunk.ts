import { writeBatch, type Statement } from '@highstreet/data';
import { hash } from '@highstreet/http';
import { productCreated, productUpdated } from '../contract/events.ts';
import type { ImportReject } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import {
  findKnownProducts,
  writeProducts,
  type BulkProduct,
  type KnownProducts,
} from '../db/bulk-products.ts';
import { advanceImport, insertRejects, type ImportCounts, type ImportRecord } from '../db/imports.ts';
import { followStock } from '../db/variant-stock.ts';
import { announceImported } from './announce-change.ts';
import type { ImportProduct, ImportRow } from './import-formats/import-product.ts';
import { indexProductStatements, type IndexedProduct } from './index-products.ts';
import type { CategoryFinder } from './place-in-categories.ts';
import { toBulkProduct } from './to-bulk-product.ts';
import { codesOf } from './variant-rows.ts';

/** A run of an import that this isolate holds. */
export type ImportRun = {
  record: ImportRecord;
  leaseId: string;
  leaseMs: number;
  findCategories: CategoryFinder;
};

type GoodRow = Extract<ImportRow, { product: ImportProduct }>;
type Write = { bulk: BulkProduct; isNew: boolean };
type Decided = { writes: Write[]; counts: ImportCounts; rejects: ImportReject[] };

/** Brings in some rows and counts them, all in one batch: after a crash they are either in and counted or neither. */
export async function importChunk(ctx: Ctx, run: ImportRun, rows: readonly ImportRow[]): Promise<void> {
  const { writes, counts, rejects } = await decideRows(ctx, run, rows);
  const line = Math.max(...rows.map(({ endLine }) => endLine));
  await writeBatch(ctx.db, [
    ...advanceImport(run.record.id, run.leaseId, { line, counts, now: ctx.now(), leaseMs: run.leaseMs }),
    ...(rejects.length > 0 ? [insertRejects(run.record.id, rejects)] : []),
    ...(writes.length > 0 ? writeAll(ctx, writes) : []),
  ]);
  await showChanged(ctx, run, writes);
}

/** Products that were there before: their cached copies are stale, and pages on which they are open are told. */
async function showChanged(ctx: Ctx, { record }: ImportRun, writes: readonly Write[]): Promise<void> {
  const changed = writes.filter(({ isNew }) => !isNew).map(({ bulk }) => bulk.row);
  if (changed.length === 0) return;
  await ctx.cache.invalidate(changed.flatMap(({ id, slug }) => [`product:${id}`, `product:${slug}`]));
  announceImported(
    ctx,
    record.sellerId,
    changed.map(({ id }) => id),
  );
}

async function decideRows(ctx: Ctx, run: ImportRun, rows: readonly ImportRow[]): Promise<Decided> {
  const good = rows.filter((row): row is GoodRow => 'product' in row);
  const externalIds = good.flatMap(({ product }) => product.externalId ?? []);
  const skus = good.flatMap(({ product }) => product.variants.map(({ sku }) => sku));
  const [known, places] = await Promise.all([
    findKnownProducts(ctx.db, run.record.sellerId, externalIds, skus),
    placeRows(run, good),
  ]);
  const decided: Decided = {
    writes: [],
    counts: { created: 0, updated: 0, unchanged: 0, rejected: rows.length - good.length },
    rejects: rows.flatMap((row) =>
      'product' in row ? [] : row.problems.map((problem) => ({ line: row.line, ...problem })),
    ),
  };
  good.forEach((row, index) =>
    decideRow(ctx, run, row, { known, categoryIds: places[index] ?? [], decided }),
  );
  return decided;
}

function decideRow(
  ctx: Ctx,
  { record }: ImportRun,
  { line, product }: GoodRow,
  { known, categoryIds, decided }: { known: KnownProducts; categoryIds: string[]; decided: Decided },
): void {
  const { counts, rejects, writes } = decided;
  const firstSku = product.variants[0]?.sku ?? '';
  const owner =
    product.externalId === null ? known.bySku.get(firstSku) : known.byExternalId.get(product.externalId);
  const stranger = product.variants.find(({ sku }) => known.bySku.has(sku) && known.bySku.get(sku) !== owner);
  const importHash = hash(JSON.stringify([product, categoryIds]));
  if (stranger) {
    rejects.push({ line, field: 'sku', why: `${stranger.sku} is the SKU of another product` });
    counts.rejected += 1;
  } else if (owner?.importHash === importHash) {
    counts.unchanged += 1;
  } else {
    counts[owner ? 'updated' : 'created'] += 1;
    if (record.isDryRun) return;
    const bulk = toBulkProduct(ctx, product, { owner, importHash, categoryIds, sellerId: record.sellerId });
    writes.push({ bulk, isNew: !owner });
  }
}

/** The category ids of each row; all paths of the chunk are looked up together. */
async function placeRows(run: ImportRun, rows: readonly GoodRow[]): Promise<string[][]> {
  const found = await run.findCategories(rows.flatMap(({ product }) => product.categories));
  let next = 0;
  return rows.map(({ product }) => {
    const own = found.slice(next, next + product.categories.length).flat();
    next += product.categories.length;
    return [...new Set(own)];
  });
}

function writeAll(ctx: Ctx, writes: readonly Write[]): Statement[] {
  const events = writes.map(({ bulk: { row }, isNew }) => {
    const facts = {
      productId: row.id,
      sellerId: row.sellerId,
      slug: row.slug,
      title: row.title,
      status: row.status,
    };
    return isNew ? productCreated(row.id, facts) : productUpdated(row.id, { ...facts, changed: ['import'] });
  });
  return [
    ...writeProducts(writes.map(({ bulk }) => bulk)),
    followStock(writes.map(({ bulk }) => bulk.row.id)),
    ...indexProductStatements(writes.map(({ bulk }) => toIndexed(bulk))),
    ctx.emit.all(events),
  ];
}

function toIndexed({ row, variants }: BulkProduct): IndexedProduct {
  const { id, title, description, brand, attributes, status } = row;
  return { id, title, description, brand, attributes, status, codes: codesOf(variants) };
}
