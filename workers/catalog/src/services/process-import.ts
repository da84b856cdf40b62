import { GuardFailed, newId } from '@highstreet/data';
import { writeLog } from '@highstreet/telemetry';
import { ImportSettings } from '../contract/import-schemas.ts';
import type { Ctx } from '../context.ts';
import { claimImport, listAbandonedImports, settleImport } from '../db/imports.ts';
import { toImportOptions } from './import-options.ts';
import { importChunk, type ImportRun } from './import-chunk.ts';
import type { ImportRow } from './import-formats/import-product.ts';
import { openCategoryFinder } from './place-in-categories.ts';
import { readImportRows } from './read-import-rows.ts';
import { openShowImport, type ShowImport } from './show-import.ts';

const CHUNK_ROWS = 250;
const LEASE_MS = 30_000;
const SLICE_MS = 20_000;

/** Runs an import for up to 20 s from where it stopped; gives whether rows are left. A run that another holds is left alone. */
export async function processImport(ctx: Ctx, importId: string): Promise<{ isDone: boolean }> {
  const leaseId = newId('lse');
  const record = await claimImport(ctx.db, importId, leaseId, ctx.now(), LEASE_MS);
  if (!record) return { isDone: true };
  const show = openShowImport(ctx, importId);
  try {
    const settings = ImportSettings.parse(record.settings);
    const findCategories = await openCategoryFinder(ctx, record.isDryRun ? 'match' : settings.categories);
    const run = { record, leaseId, leaseMs: LEASE_MS, findCategories };
    const isDone = await readOn(ctx, run, settings, show);
    const status = isDone ? (record.isDryRun ? 'checked' : 'finished') : undefined;
    await settleImport(ctx.db, importId, leaseId, { status, now: ctx.now() });
    return { isDone };
  } catch (error) {
    if (error instanceof GuardFailed) return { isDone: true };
    await settleFailure(ctx, importId, leaseId, error);
    throw error;
  } finally {
    await ctx.cache.invalidate(['products']);
    await show.ended();
  }
}

/** Reads rows behind the last done line and brings them in, chunk by chunk, until the file or the time is over. */
async function readOn(
  ctx: Ctx,
  run: ImportRun,
  settings: ImportSettings,
  show: ShowImport,
): Promise<boolean> {
  const file = await ctx.files.get(run.record.fileKey);
  if (!file) throw new ImportFailed('The file is not there any more. Upload it again.');
  const stopAt = ctx.now() + SLICE_MS;
  const rows = readImportRows(file.body, { ...toImportOptions(settings), afterLine: run.record.line });
  let chunk: ImportRow[] = [];
  let keys = new Set<string>();
  for await (const row of rows) {
    const own = keysOf(row);
    if (chunk.length >= CHUNK_ROWS || own.some((key) => keys.has(key))) {
      await importChunk(ctx, run, chunk);
      await show.advanced();
      if (ctx.now() > stopAt) return false;
      [chunk, keys] = [[], new Set()];
    }
    chunk.push(row);
    for (const key of own) keys.add(key);
  }
  if (chunk.length > 0) await importChunk(ctx, run, chunk);
  return true;
}

/** What makes two rows the same product; such rows go in one after the other. */
function keysOf(row: ImportRow): string[] {
  if (!('product' in row)) return [];
  const { externalId, variants } = row.product;
  return [...(externalId === null ? [] : [`id:${externalId}`]), ...variants.map(({ sku }) => `sku:${sku}`)];
}

/** A failure that the seller can mend; anything else stays in the log. */
export class ImportFailed extends Error {}

async function settleFailure(ctx: Ctx, importId: string, leaseId: string, error: unknown): Promise<void> {
  writeLog({ level: 'error', slice: 'catalog', message: 'import interrupted', importId, cause: error });
  if (error instanceof ImportFailed) {
    await settleImport(ctx.db, importId, leaseId, { status: 'failed', error: error.message, now: ctx.now() });
  }
}

/** Asks for every import that nobody runs any more; for the cron. */
export async function resumeImports(ctx: Ctx): Promise<void> {
  const ids = await listAbandonedImports(ctx.db, ctx.now());
  await Promise.all(ids.map((id) => ctx.enqueueImport(id)));
}
