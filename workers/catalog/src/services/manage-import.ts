import { writeBatch } from '@highstreet/data';
import { Conflict, NotFound, type PageQuery } from '@highstreet/http';
import { ImportSettings } from '../contract/import-schemas.ts';
import type { Import, ImportPage, ImportReport, RunImport } from '../contract/index.ts';
import { catalogProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import {
  findImport,
  listRejects,
  listSellerImports,
  restartImport,
  toImport,
  type ImportRecord,
} from '../db/imports.ts';
import { imports } from '../db/schema.ts';
import { insertSeller } from '../db/write-product.ts';
import { announceImport } from './announce-change.ts';
import { toImportOptions } from './import-options.ts';
import { canSell, requireSeller } from './can-sell.ts';

type Upload = {
  fileName: string;
  body: ReadableStream<Uint8Array>;
  settings: ImportSettings;
};

/** Keeps an uploaded file as an import of the actor's; `run` starts it. */
export async function uploadImport(ctx: Ctx, upload: Upload, run: 'no' | 'dry' | 'yes'): Promise<Import> {
  const seller = requireSeller(ctx.actor);
  const id = ctx.newId('imp');
  const fileKey = `imports/${id}`;
  const fileSize = await ctx.files.put(fileKey, upload.body);
  const now = ctx.now();
  const { fileName, settings } = upload;
  await writeBatch(ctx.db, [
    insertSeller(ctx.db, { id: seller.id, name: seller.name }),
    ctx.db.insert(imports).values({
      id,
      sellerId: seller.id,
      fileName,
      fileKey,
      fileSize,
      settings,
      status: 'uploaded',
      isDryRun: run !== 'yes',
      createdAt: now,
      updatedAt: now,
    }),
  ]);
  return run === 'no' ? getImport(ctx, id) : runImport(ctx, id, { dryRun: run === 'dry' });
}

/** The actor's imports, newest first. */
export async function listImports(ctx: Ctx, query: PageQuery): Promise<ImportPage> {
  const seller = requireSeller(ctx.actor);
  return listSellerImports(ctx.db, { ...query, sellerId: seller.id });
}

/** How far an import is. */
export async function getImport(ctx: Ctx, id: string): Promise<Import> {
  return toImport(await loadImport(ctx, id));
}

/** The rows that did not go in. */
export async function getImportReport(ctx: Ctx, id: string, query: PageQuery): Promise<ImportReport> {
  await loadImport(ctx, id);
  return listRejects(ctx.db, { ...query, importId: id });
}

/** Starts a run over the whole file. Rows that are in already count as unchanged. */
export async function runImport(ctx: Ctx, id: string, input: RunImport): Promise<Import> {
  const record = await loadImport(ctx, id);
  const settings = input.settings ?? ImportSettings.parse(record.settings);
  toImportOptions(settings);
  const started = await restartImport(ctx.db, id, { isDryRun: input.dryRun, settings, now: ctx.now() });
  if (!started) throw new Conflict('This import is running.', catalogProblems.importState);
  await ctx.enqueueImport(id);
  return announced(ctx, started);
}

/** Stops a run; what is in stays in. */
export async function cancelImport(ctx: Ctx, id: string): Promise<Import> {
  await loadImport(ctx, id);
  const [result] = await writeBatch(ctx.db, [
    {
      sql: `UPDATE imports SET status = 'cancelled', lease_id = NULL, updated_at = ? WHERE id = ? AND status IN ('checking', 'running')`,
      args: [ctx.now(), id],
    },
  ]);
  if (result?.rowsAffected === 0)
    throw new Conflict('This import is not running.', catalogProblems.importState);
  return announced(ctx, await loadImport(ctx, id));
}

function announced(ctx: Ctx, record: ImportRecord): Import {
  const progress = toImport(record);
  announceImport(ctx, record.sellerId, progress);
  return progress;
}

/** One of the actor's imports; another's id is as unknown as any. */
export async function loadImport(ctx: Ctx, id: string): Promise<ImportRecord> {
  const record = await findImport(ctx.db, id);
  if (!record || !canSell(ctx.actor, record.sellerId)) throw new NotFound(`There is no import ${id}.`);
  return record;
}
