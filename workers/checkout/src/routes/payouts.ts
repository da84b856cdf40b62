import { cacheHeaders } from '@highstreet/http';
import { serve } from '../app-env.ts';
import * as routes from '../contract/payment-routes.ts';
import { createPayouts, listLedger, listPayouts, writePayoutFile } from '../services/pay-out.ts';

const headers = cacheHeaders(false);

export const list = serve(routes.listPayouts, async (c) =>
  c.json(await listPayouts(c.get('ctx'), c.req.valid('query')), 200, headers),
);

export const ledger = serve(routes.listLedger, async (c) =>
  c.json(await listLedger(c.get('ctx'), c.req.valid('query')), 200, headers),
);

export const create = serve(routes.createPayouts, async (c) =>
  c.json(await createPayouts(c.get('ctx'), c.req.valid('json')), 201),
);

export const file = serve(routes.getPayoutFile, async (c) => {
  const { id } = c.req.valid('param');
  const csv = await writePayoutFile(c.get('ctx'), id);
  return c.body(csv, 200, {
    ...headers,
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${id.replaceAll(/[^\w-]/g, '')}.csv"`,
  });
});
