import { cacheHeaders } from '@highstreet/http';
import { serve } from '../app-env.ts';
import * as routes from '../contract/payment-routes.ts';
import { getPayment, refundPayment } from '../services/refund-payment.ts';
import { takeWebhook } from '../services/take-webhook.ts';

export const webhook = serve(routes.takeWebhook, async (c) => {
  await takeWebhook(c.get('ctx'), c.req.valid('param').provider, await c.req.text(), c.req.raw.headers);
  return c.json({ received: true }, 200);
});

export const get = serve(routes.getPayment, async (c) =>
  c.json(await getPayment(c.get('ctx'), c.req.valid('param').id), 200, cacheHeaders(false)),
);

export const refund = serve(routes.refundPayment, async (c) =>
  c.json(await refundPayment(c.get('ctx'), c.req.valid('param').id, c.req.valid('json')), 201),
);
