import { cacheHeaders, nextLink } from '@highstreet/http';
import { serve } from '../app-env.ts';
import * as routes from '../contract/routes.ts';
import { readSystem } from '../services/read-system.ts';
import { listRoutes, readSeries } from '../services/read-series.ts';
import { getTrace, listLogs, listTraces } from '../services/read-traces.ts';

const own = cacheHeaders(false);

export const system = serve(routes.getSystem, async (c) => c.json(await readSystem(c.get('ctx')), 200, own));

export const series = serve(routes.getMetricSeries, async (c) =>
  c.json(await readSeries(c.get('ctx'), c.req.valid('query')), 200, own),
);

export const routeTraffic = serve(routes.listRouteTraffic, async (c) =>
  c.json(await listRoutes(c.get('ctx'), c.req.valid('query')), 200, own),
);

export const traces = serve(routes.listTraces, async (c) => {
  const page = await listTraces(c.get('ctx'), c.req.valid('query'));
  return c.json(page, 200, { ...own, ...nextLink(c, page.nextCursor) });
});

export const trace = serve(routes.getTrace, async (c) =>
  c.json(await getTrace(c.get('ctx'), c.req.valid('param').traceId), 200, own),
);

export const logs = serve(routes.listLogs, async (c) => {
  const page = await listLogs(c.get('ctx'), c.req.valid('query'));
  return c.json(page, 200, { ...own, ...nextLink(c, page.nextCursor) });
});
