import { decodeCursor, encodeCursor, guard, type Database, type Statement } from '@highstreet/data';
import { and, desc, eq, gt, inArray, lt, or, sql, type InferSelectModel } from 'drizzle-orm';
import { ImportSettings } from '../contract/import-schemas.ts';
import type { Import, ImportReject } from '../contract/index.ts';
import { importRejects, imports } from './schema.ts';

export type ImportRecord = InferSelectModel<typeof imports>;

/** Counts of rows by what became of them. */
export type ImportCounts = { created: number; updated: number; unchanged: number; rejected: number };

export async function findImport(db: Database, id: string): Promise<ImportRecord | undefined> {
  const [row] = await db.select().from(imports).where(eq(imports.id, id));
  return row;
}

/** One page of a seller's imports, newest first. */
export async function listSellerImports(
  db: Database,
  query: { sellerId: string; cursor?: string; limit: number },
) {
  const [at, id] = query.cursor === undefined ? [] : (decodeCursor(query.cursor, 2) ?? []);
  const after =
    at === undefined
      ? undefined
      : or(
          lt(imports.createdAt, Number(at)),
          and(eq(imports.createdAt, Number(at)), lt(imports.id, String(id))),
        );
  const rows = await db
    .select()
    .from(imports)
    .where(and(eq(imports.sellerId, query.sellerId), after))
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(query.limit + 1);
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return {
    items: rows.slice(0, query.limit).map(toImport),
    nextCursor: last && encodeCursor([last.createdAt, last.id]),
  };
}

/** One page of the rows that did not go in, by line. */
export async function listRejects(db: Database, query: { importId: string; cursor?: string; limit: number }) {
  const [line, field] = query.cursor === undefined ? [] : (decodeCursor(query.cursor, 2) ?? []);
  const after =
    line === undefined
      ? undefined
      : or(
          gt(importRejects.line, Number(line)),
          and(eq(importRejects.line, Number(line)), gt(importRejects.field, String(field))),
        );
  const rows = await db
    .select({ line: importRejects.line, field: importRejects.field, why: importRejects.why })
    .from(importRejects)
    .where(and(eq(importRejects.importId, query.importId), after))
    .orderBy(importRejects.line, importRejects.field)
    .limit(query.limit + 1);
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return { items: rows.slice(0, query.limit), nextCursor: last && encodeCursor([last.line, last.field]) };
}

/** Starts a run from its first line, unless one is going on. Undefined when it is. */
export async function restartImport(
  db: Database,
  id: string,
  run: { isDryRun: boolean; settings: ImportSettings; now: number },
) {
  const [, rows] = await db.batch([
    db
      .delete(importRejects)
      .where(
        and(
          eq(importRejects.importId, id),
          sql`EXISTS (SELECT 1 FROM imports WHERE id = ${id} AND status NOT IN ('checking', 'running'))`,
        ),
      ),
    db
      .update(imports)
      .set({
        ...NOTHING_DONE,
        status: run.isDryRun ? 'checking' : 'running',
        isDryRun: run.isDryRun,
        settings: run.settings,
        updatedAt: run.now,
      })
      .where(
        and(
          eq(imports.id, id),
          inArray(imports.status, ['uploaded', 'checked', 'finished', 'failed', 'cancelled']),
        ),
      )
      .returning(),
  ]);
  return rows[0];
}

const NOTHING_DONE = {
  line: 0,
  rows: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  rejected: 0,
  error: null,
  leaseId: null,
  leaseUntil: 0,
};

/** Takes the run for `leaseMs`; undefined when another holds it or there is nothing to run. */
export async function claimImport(db: Database, id: string, leaseId: string, now: number, leaseMs: number) {
  const [row] = await db
    .update(imports)
    .set({ leaseId, leaseUntil: now + leaseMs })
    .where(
      and(eq(imports.id, id), inArray(imports.status, ['checking', 'running']), lt(imports.leaseUntil, now)),
    )
    .returning();
  return row;
}

/** Ids of runs that nobody holds: their worker died or their message was lost. */
export async function listAbandonedImports(db: Database, now: number): Promise<string[]> {
  const rows = await db
    .select({ id: imports.id })
    .from(imports)
    .where(and(inArray(imports.status, ['checking', 'running']), lt(imports.leaseUntil, now)));
  return rows.map(({ id }) => id);
}

/** Statements for the batch of a chunk: it counts once, and not at all when the lease is lost or the run was cancelled. */
export function advanceImport(
  id: string,
  leaseId: string,
  to: { line: number; counts: ImportCounts; now: number; leaseMs: number },
): Statement[] {
  const { created, updated, unchanged, rejected } = to.counts;
  const rows = created + updated + unchanged + rejected;
  return [
    guard(
      `EXISTS (SELECT 1 FROM imports WHERE id = ? AND lease_id = ? AND status IN ('checking', 'running'))`,
      [id, leaseId],
    ),
    {
      sql: `UPDATE imports SET line = ?, rows = rows + ?, created = created + ?, updated = updated + ?, unchanged = unchanged + ?,
        rejected = rejected + ?, lease_until = ?, updated_at = ? WHERE id = ?`,
      args: [to.line, rows, created, updated, unchanged, rejected, to.now + to.leaseMs, to.now, id],
    },
  ];
}

export function insertRejects(importId: string, rejects: readonly ImportReject[]): Statement {
  return {
    sql: `INSERT OR IGNORE INTO import_rejects (import_id, line, field, why)
      SELECT ?, value ->> 'line', value ->> 'field', value ->> 'why' FROM json_each(?)`,
    args: [importId, JSON.stringify(rejects)],
  };
}

/** Ends a run, or gives its lease back (`status` undefined) so that the next message goes on. */
export async function settleImport(
  db: Database,
  id: string,
  leaseId: string,
  end: { status?: ImportRecord['status']; error?: string; now: number },
) {
  await db
    .update(imports)
    .set({
      leaseId: null,
      leaseUntil: 0,
      updatedAt: end.now,
      ...(end.status ? { status: end.status, error: end.error ?? null } : {}),
    })
    .where(and(eq(imports.id, id), eq(imports.leaseId, leaseId)));
}

/** The import as its seller sees it. */
export function toImport(row: ImportRecord): Import {
  return {
    id: row.id,
    fileName: row.fileName,
    fileSize: row.fileSize,
    settings: ImportSettings.parse(row.settings),
    status: row.status,
    dryRun: row.isDryRun,
    rows: row.rows,
    created: row.created,
    updated: row.updated,
    unchanged: row.unchanged,
    rejected: row.rejected,
    error: row.error ?? undefined,
    createdAt: new Date(row.createdAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}
