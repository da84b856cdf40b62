import { cacheHeaders, nextLink } from '@highstreet/http';
import { serve } from '../app-env.ts';
import * as routes from '../contract/webhook-routes.ts';
import { listWebhookDeliveries, retryWebhookDelivery, testWebhook } from '../services/log-webhooks.ts';
import {
  createWebhook,
  deleteWebhook,
  getWebhook,
  listWebhooks,
  rotateWebhookSecret,
  updateWebhook,
} from '../services/manage-webhooks.ts';

const PRIVATE = cacheHeaders(false);

export const list = serve(routes.listWebhooks, async (c) => {
  const page = await listWebhooks(c.get('ctx'), c.req.valid('query'));
  return c.json(page, 200, { ...PRIVATE, ...nextLink(c, page.nextCursor) });
});

export const create = serve(routes.createWebhook, async (c) => {
  const endpoint = await createWebhook(c.get('ctx'), c.req.valid('json'));
  return c.json(endpoint, 201, { ...PRIVATE, location: `/api/events/webhooks/${endpoint.id}` });
});

export const get = serve(routes.getWebhook, async (c) =>
  c.json(await getWebhook(c.get('ctx'), c.req.valid('param').id), 200, PRIVATE),
);

export const update = serve(routes.updateWebhook, async (c) =>
  c.json(await updateWebhook(c.get('ctx'), c.req.valid('param').id, c.req.valid('json')), 200, PRIVATE),
);

export const remove = serve(routes.deleteWebhook, async (c) => {
  await deleteWebhook(c.get('ctx'), c.req.valid('param').id);
  return c.body(null, 204);
});

export const rotate = serve(routes.rotateWebhookSecret, async (c) =>
  c.json(await rotateWebhookSecret(c.get('ctx'), c.req.valid('param').id), 200, PRIVATE),
);

export const test = serve(routes.testWebhook, async (c) =>
  c.json(await testWebhook(c.get('ctx'), c.req.valid('param').id), 202),
);

export const deliveries = serve(routes.listWebhookDeliveries, async (c) => {
  const page = await listWebhookDeliveries(c.get('ctx'), c.req.valid('param').id, c.req.valid('query'));
  return c.json(page, 200, { ...PRIVATE, ...nextLink(c, page.nextCursor) });
});

export const retry = serve(routes.retryWebhookDelivery, async (c) => {
  const { id, deliveryId } = c.req.valid('param');
  return c.json(await retryWebhookDelivery(c.get('ctx'), id, deliveryId), 202);
});
