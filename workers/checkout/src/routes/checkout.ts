import { cacheHeaders } from '@highstreet/http';
import type { Context } from 'hono';
import { serve, type AppEnv } from '../app-env.ts';
import * as routes from '../contract/checkout-routes.ts';
import { countries } from '../rules/countries.ts';
import { actOnPlacement } from '../services/act-on-placement.ts';
import { listAttention, retryPlacement } from '../services/list-attention.ts';
import { follow, placeOrder } from '../services/place-order.ts';
import { quoteCheckout } from '../services/quote-checkout.ts';
import { getPlacement, showPlacement } from '../services/show-placement.ts';
import { openOwner, readGuestCart } from './cart-cookie.ts';

const headers = cacheHeaders(false);

export const config = serve(routes.getCheckoutConfig, (c) =>
  c.json({ countries: [...countries], providers: c.get('ctx').providers.config }, 200, cacheHeaders(true)),
);

export const quote = serve(routes.quoteCheckout, async (c) =>
  c.json(await quoteCheckout(c.get('ctx'), await openOwner(c), c.req.valid('json')), 200, headers),
);

export const place = serve(routes.placeOrder, async (c) => {
  const owner = await openOwner(c);
  const key = c.req.valid('header')['idempotency-key'];
  const { placement, isAtRest } = await placeOrder(c.get('ctx'), owner, key, c.req.valid('json'));
  return c.json(placement, isAtRest ? 201 : 202, { ...headers, location: placement.follow });
});

export const attention = serve(routes.listAttention, async (c) =>
  c.json(await listAttention(c.get('ctx'), c.req.valid('query')), 200, headers),
);

export const get = serve(routes.getPlacement, async (c) => {
  const { key } = c.req.valid('query');
  const row = await getPlacement(c.get('ctx'), c.req.valid('param').orderId, await proofOf(c, key));
  return c.json(showPlacement(row), 200, headers);
});

export const act = serve(routes.actOnPlacement, async (c) => {
  const ctx = c.get('ctx');
  const { orderId } = c.req.valid('param');
  const row = await getPlacement(ctx, orderId, await proofOf(c, c.req.valid('query').key));
  const { placement, isAtRest } = await follow(ctx, await actOnPlacement(ctx, row, c.req.valid('json')));
  return c.json(placement, isAtRest ? 200 : 202, headers);
});

export const retry = serve(routes.retryPlacement, async (c) =>
  c.json(await retryPlacement(c.get('ctx'), c.req.valid('param').orderId), 202, headers),
);

async function proofOf(c: Context<AppEnv>, key: string | undefined) {
  return { key, guestCartId: await readGuestCart(c) };
}
