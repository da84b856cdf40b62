import { cacheHeaders, hash, isNotModified, nextLink, PreconditionFailed, versionOf } from '@highstreet/http';
import { serve } from '../app-env.ts';
import * as routes from '../contract/routes.ts';
import { adjustStock, levelAt } from '../services/adjust-stock.ts';
import { changeSettings } from '../services/change-settings.ts';
import { importStock } from '../services/import-stock.ts';
import { listMovements } from '../services/list-movements.ts';
import { listAvailability, listStock } from '../services/list-stock.ts';
import { loadOwnItem } from '../services/load-item.ts';

const PRIVATE = cacheHeaders(false);

export const availability = serve(routes.readAvailability, async (c) => {
  const found = await listAvailability(c.get('ctx'), c.req.valid('query'));
  return c.json(found, 200, cacheHeaders(true));
});

export const list = serve(routes.listStock, async (c) => {
  const page = await listStock(c.get('ctx'), c.req.valid('query'));
  return c.json(page, 200, { ...PRIVATE, ...nextLink(c, page.nextCursor) });
});

export const get = serve(routes.getStock, async (c) => {
  const item = await loadOwnItem(c.get('ctx'), c.req.valid('param').id);
  const headers = { ...PRIVATE, etag: `"${hash(JSON.stringify(item))}"` };
  return isNotModified(c, headers.etag) ? c.body(null, 304, headers) : c.json(item, 200, headers);
});

export const adjust = serve(routes.adjustStock, async (c) => {
  const input = c.req.valid('json');
  const item = await adjustStock(c.get('ctx'), input, readVersion(c.req.header('if-match')));
  return c.json(item, 200, { etag: `"v${levelAt(item, input.locationId)?.version ?? 0}"` });
});

export const bulk = serve(routes.importStock, async (c) =>
  c.json(await importStock(c.get('ctx'), await c.req.text(), c.req.valid('query').seller), 200),
);

export const settings = serve(routes.changeSettings, async (c) =>
  c.json(await changeSettings(c.get('ctx'), c.req.valid('param').id, c.req.valid('json')), 200),
);

export const movements = serve(routes.listMovements, async (c) => {
  const page = await listMovements(c.get('ctx'), c.req.valid('param').id, c.req.valid('query'));
  return c.json(page, 200, { ...PRIVATE, ...nextLink(c, page.nextCursor) });
});

/** A tag that is of no shelf cannot be met. */
function readVersion(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined) return undefined;
  const version = versionOf(ifMatch);
  if (version === undefined)
    throw new PreconditionFailed('If-Match names the version of the stock at the location: "v3".');
  return version;
}
