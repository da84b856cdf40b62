import { nextLink, Refused, sharedProblems } from '@highstreet/http';
import { serve } from '../app-env.ts';
import * as routes from '../contract/import-routes.ts';
import { ImportSettings } from '../contract/import-schemas.ts';
import {
  cancelImport,
  getImport,
  getImportReport,
  listImports,
  runImport,
  uploadImport,
} from '../services/manage-import.ts';
import { exportProducts } from '../services/export-products.ts';
import { previewImport } from '../services/preview-import.ts';
import { readHeaders } from './read-headers.ts';

export const upload = serve(routes.uploadImport, async (c) => {
  const { fileName, run, ...settings } = c.req.valid('query');
  const body = c.req.raw.body ?? new Blob([]).stream();
  const created = await uploadImport(
    c.get('ctx'),
    { fileName, body, settings: ImportSettings.parse(settings) },
    run,
  );
  return c.json(created, 202, { location: `/api/imports/${created.id}` });
});

export const list = serve(routes.listImports, async (c) => {
  const page = await listImports(c.get('ctx'), c.req.valid('query'));
  return c.json(page, 200, { ...readHeaders(c), ...nextLink(c, page.nextCursor) });
});

export const get = serve(routes.getImport, async (c) =>
  c.json(await getImport(c.get('ctx'), c.req.valid('param').id), 200, readHeaders(c)),
);

export const preview = serve(routes.previewImport, async (c) => {
  const settings = parseSettings(c.req.valid('query').settings);
  return c.json(await previewImport(c.get('ctx'), c.req.valid('param').id, settings), 200, readHeaders(c));
});

export const run = serve(routes.runImport, async (c) =>
  c.json(await runImport(c.get('ctx'), c.req.valid('param').id, c.req.valid('json')), 202),
);

export const cancel = serve(routes.cancelImport, async (c) =>
  c.json(await cancelImport(c.get('ctx'), c.req.valid('param').id), 200),
);

export const report = serve(routes.getImportReport, async (c) => {
  const page = await getImportReport(c.get('ctx'), c.req.valid('param').id, c.req.valid('query'));
  return c.json(page, 200, { ...readHeaders(c), ...nextLink(c, page.nextCursor) });
});

export const exportAll = serve(routes.exportProducts, (c) => {
  const { format } = c.req.valid('query');
  const type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson';
  const headers = {
    ...readHeaders(c),
    'content-type': type,
    'content-disposition': `attachment; filename="products.${format}"`,
  };
  return new Response(exportProducts(c.get('ctx'), format), { headers });
});

function parseSettings(text: string | undefined): ImportSettings | undefined {
  if (text === undefined) return undefined;
  const parsed = ImportSettings.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new Refused(sharedProblems.badRequest, 'These settings are not valid.', {
    errors: [{ pointer: '?settings', detail: 'is not valid' }],
  });
}
