import { defineRoute, json, jsonBody, PageQuery, problems } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import { Import, ImportPage, ImportPreview, ImportReport, RunImport } from './import-schemas.ts';

const tags = ['Import and export'];
const scope = { read: 'catalog:read', write: 'catalog:write' } as const;
const Id = z.object({ id: z.string().max(60) });
const file = { schema: z.string().openapi({ format: 'binary' }) };

export const uploadImport = defineRoute({
  operationId: 'uploadImport',
  method: 'post',
  path: '/api/products/import',
  tags,
  summary: 'Upload a file of up to 200,000 rows, plain or gzip; `run` starts it at once, dry or for real',
  access: 'seller',
  scope: scope.write,
  request: {
    query: z.object({
      fileName: z.string().max(200).default('products'),
      format: z.enum(['auto', 'csv', 'jsonl', 'shopify', 'mapping']).default('auto'),
      preset: z.string().max(60).optional(),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .default('EUR'),
      run: z.enum(['no', 'dry', 'yes']).default('no'),
    }),
    body: {
      required: true,
      content: {
        'text/csv': file,
        'application/x-ndjson': file,
        'application/gzip': file,
        'application/octet-stream': file,
      },
    },
  },
  responses: {
    202: json(Import, 'The import; follow it at its address'),
    ...problems(400, 401, 403, 413, 415, 422),
  },
});

export const listImports = defineRoute({
  operationId: 'listImports',
  method: 'get',
  path: '/api/imports',
  tags,
  summary: "The caller's imports, newest first",
  access: 'seller',
  scope: scope.read,
  request: { query: PageQuery },
  responses: { 200: json(ImportPage, 'One page'), ...problems(400, 401, 403) },
});

export const getImport = defineRoute({
  operationId: 'getImport',
  method: 'get',
  path: '/api/imports/{id}',
  tags,
  summary: 'How far an import is',
  access: 'seller',
  scope: scope.read,
  request: { params: Id },
  responses: { 200: json(Import, 'The import'), ...problems(401, 403, 404) },
});

export const previewImport = defineRoute({
  operationId: 'previewImport',
  method: 'get',
  path: '/api/imports/{id}/preview',
  tags,
  summary: 'The first rows, as they are and as they would come in; `settings` (JSON) tries another mapping',
  access: 'seller',
  scope: scope.read,
  request: { params: Id, query: z.object({ settings: z.string().max(8000).optional() }) },
  responses: { 200: json(ImportPreview, 'A preview'), ...problems(400, 401, 403, 404, 422) },
});

export const runImport = defineRoute({
  operationId: 'runImport',
  method: 'post',
  path: '/api/imports/{id}/run',
  tags,
  summary: 'Check the file (dry run) or bring it in; an interrupted run goes on where it stopped',
  access: 'seller',
  scope: scope.write,
  request: { params: Id, body: jsonBody(RunImport) },
  responses: { 202: json(Import, 'The import'), ...problems(400, 401, 403, 404, 409, 415, 422) },
});

export const cancelImport = defineRoute({
  operationId: 'cancelImport',
  method: 'post',
  path: '/api/imports/{id}/cancel',
  tags,
  summary: 'Stop an import; what is in stays in',
  access: 'seller',
  scope: scope.write,
  request: { params: Id },
  responses: { 200: json(Import, 'The import'), ...problems(401, 403, 404, 409) },
});

export const getImportReport = defineRoute({
  operationId: 'getImportReport',
  method: 'get',
  path: '/api/imports/{id}/report',
  tags,
  summary: 'The rows that did not go in: line, field and why',
  access: 'seller',
  scope: scope.read,
  request: { params: Id, query: PageQuery },
  responses: { 200: json(ImportReport, 'One page'), ...problems(400, 401, 403, 404) },
});

export const exportProducts = defineRoute({
  operationId: 'exportProducts',
  method: 'get',
  path: '/api/products/export',
  tags,
  summary: "The caller's products in the import's own format, streamed",
  access: 'seller',
  scope: scope.read,
  request: { query: z.object({ format: z.enum(['csv', 'jsonl']).default('csv') }) },
  responses: {
    200: { description: 'A file', content: { 'text/csv': file, 'application/x-ndjson': file } },
    ...problems(400, 401, 403),
  },
});
