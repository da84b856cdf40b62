import { cacheHeaders, entityTag, isNotModified, nextLink, versionOf } from '@highstreet/http';
import { serve } from '../app-env.ts';
import * as routes from '../contract/routes.ts';
import type { Order } from '../contract/schemas.ts';
import { addNote as note } from '../services/add-note.ts';
import { askReturn as ask } from '../services/ask-return.ts';
import { cancelOrder } from '../services/cancel-order.ts';
import { decideReturn as decide } from '../services/decide-return.ts';
import { exportOrders } from '../services/export-orders.ts';
import { getInvoice } from '../services/get-invoice.ts';
import { getOrder } from '../services/get-order.ts';
import { listOrders } from '../services/list-orders.ts';
import { moveOrder } from '../services/move-order.ts';
import { showDashboard } from '../services/show-dashboard.ts';

const PRIVATE = cacheHeaders(false);

export const list = serve(routes.listOrders, async (c) => {
  const page = await listOrders(c.get('ctx'), c.req.valid('query'));
  return c.json(page, 200, { ...PRIVATE, ...nextLink(c, page.nextCursor) });
});

export const exportAll = serve(routes.exportOrders, (c) => {
  const headers = {
    ...PRIVATE,
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="orders.csv"',
  };
  return new Response(exportOrders(c.get('ctx'), c.req.valid('query')), { headers });
});

export const dashboard = serve(routes.getDashboard, async (c) =>
  c.json(await showDashboard(c.get('ctx'), c.req.valid('query')), 200, PRIVATE),
);

export const get = serve(routes.getOrder, async (c) => {
  const order = await getOrder(c.get('ctx'), c.req.valid('param').id, c.req.valid('query'));
  const headers = { ...PRIVATE, ...tagOf(order) };
  return isNotModified(c, headers.etag) ? c.body(null, 304, headers) : c.json(order, 200, headers);
});

export const move = serve(routes.moveOrder, async (c) => {
  const version = versionOf(c.req.header('if-match'));
  const order = await moveOrder(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'), version);
  return c.json(order, 200, tagOf(order));
});

export const cancel = serve(routes.cancelOrder, async (c) => {
  const version = versionOf(c.req.header('if-match'));
  const { id } = c.req.valid('param');
  const order = await cancelOrder(c.get('ctx'), id, c.req.valid('json'), c.req.valid('query'), version);
  return c.json(order, 200, tagOf(order));
});

export const askReturn = serve(routes.askReturn, async (c) => {
  const { id } = c.req.valid('param');
  const order = await ask(c.get('ctx'), id, c.req.valid('json'), c.req.valid('query'));
  return c.json(order, 201, tagOf(order));
});

export const decideReturn = serve(routes.decideReturn, async (c) => {
  const { id, returnId } = c.req.valid('param');
  const order = await decide(c.get('ctx'), id, returnId, c.req.valid('json'));
  return c.json(order, 200, tagOf(order));
});

export const addNote = serve(routes.addNote, async (c) => {
  const { id } = c.req.valid('param');
  const order = await note(c.get('ctx'), id, c.req.valid('json'), c.req.valid('query'));
  return c.json(order, 201, tagOf(order));
});

export const invoice = serve(routes.getInvoice, async (c) => {
  const page = await getInvoice(c.get('ctx'), c.req.valid('param').id, c.req.valid('query').key);
  return c.html(page, 200, {
    ...PRIVATE,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
  });
});

function tagOf(order: Order): { etag: string } {
  return { etag: entityTag(order.version, JSON.stringify(order)) };
}
