import { pageOf } from '@highstreet/http';
import { z } from '@hono/zod-openapi';

/** How a foreign file is read; a mapping says which column or path becomes which field. */
export const ImportSettings = z
  .object({
    format: z.enum(['auto', 'csv', 'jsonl', 'shopify', 'mapping']).default('auto'),
    preset: z.string().max(60).optional(),
    mapping: z.record(z.string(), z.unknown()).optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'is not an ISO 4217 code')
      .default('EUR'),
    categories: z
      .enum(['create', 'match'])
      .default('create')
      .openapi({ description: 'whether a category path that does not exist yet is made or left out' }),
  })
  .openapi('ImportSettings');
export type ImportSettings = z.infer<typeof ImportSettings>;

export const ImportStatus = z.enum([
  'uploaded',
  'checking',
  'checked',
  'running',
  'finished',
  'failed',
  'cancelled',
]);
export type ImportStatus = z.infer<typeof ImportStatus>;

export const Import = z
  .object({
    id: z.string(),
    fileName: z.string(),
    fileSize: z.number().int().openapi({ description: 'bytes' }),
    settings: ImportSettings,
    status: ImportStatus,
    dryRun: z.boolean(),
    rows: z.number().int(),
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    rejected: z.number().int(),
    error: z.string().optional(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('Import', { description: 'rows = created + updated + unchanged + rejected, so far' });
export type Import = z.infer<typeof Import>;

export const ImportPage = pageOf(Import).openapi('ImportPage');
export type ImportPage = z.infer<typeof ImportPage>;

export const ImportReject = z
  .object({ line: z.number().int(), field: z.string(), why: z.string() })
  .openapi('ImportReject');
export type ImportReject = z.infer<typeof ImportReject>;

export const ImportReport = pageOf(ImportReject).openapi('ImportReport');
export type ImportReport = z.infer<typeof ImportReport>;

export const ImportPreview = z
  .object({
    detected: z.string().openapi({ description: 'the format or preset that fits' }),
    settings: ImportSettings,
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())).openapi({ description: 'the first rows as they are' }),
    products: z
      .array(z.record(z.string(), z.unknown()))
      .openapi({ description: 'the first rows as they would come in' }),
    rejects: z.array(ImportReject),
  })
  .openapi('ImportPreview');
export type ImportPreview = z.infer<typeof ImportPreview>;

export const RunImport = z
  .object({ dryRun: z.boolean(), settings: ImportSettings.optional() })
  .openapi('RunImport');
export type RunImport = z.infer<typeof RunImport>;
