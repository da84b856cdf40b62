import { entityTag, isNotModified, nextLink, versionOf } from '@highstreet/http';
import type { Context } from 'hono';
import { serve, type AppEnv } from '../app-env.ts';
import * as routes from '../contract/routes.ts';
import { listRelatedProducts } from '../services/list-related.ts';
import { archiveProduct } from '../services/archive-product.ts';
import { createProduct } from '../services/create-product.ts';
import { getProduct, type VersionedProduct } from '../services/get-product.ts';
import { listProducts } from '../services/list-products.ts';
import { suggestProducts } from '../services/suggest-products.ts';
import { updateProduct } from '../services/update-product.ts';
import { readHeaders } from './read-headers.ts';

export const list = serve(routes.listProducts, async (c) => {
  const page = await listProducts(c.get('ctx'), c.req.valid('query'), attributesOf(c));
  return c.json(page, 200, { ...readHeaders(c), ...nextLink(c, page.nextCursor) });
});

export const get = serve(routes.getProduct, async (c) => {
  const found = await getProduct(c.get('ctx'), c.req.valid('param').idOrSlug);
  const headers = { ...readHeaders(c), etag: tagOf(found) };
  return isNotModified(c, headers.etag) ? c.body(null, 304, headers) : c.json(found.product, 200, headers);
});

export const create = serve(routes.createProduct, async (c) => {
  const created = await createProduct(c.get('ctx'), c.req.valid('json'));
  return c.json(created.product, 201, {
    location: `/api/products/${created.product.id}`,
    etag: tagOf(created),
  });
});

export const update = serve(routes.updateProduct, async (c) => {
  const version = versionOf(c.req.header('if-match'));
  const updated = await updateProduct(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'), version);
  return c.json(updated.product, 200, { etag: tagOf(updated) });
});

export const archive = serve(routes.archiveProduct, async (c) => {
  await archiveProduct(c.get('ctx'), c.req.valid('param').id, versionOf(c.req.header('if-match')));
  return c.body(null, 204);
});

export const related = serve(routes.listRelated, async (c) => {
  const items = await listRelatedProducts(c.get('ctx'), c.req.valid('param').id, c.req.valid('query').limit);
  return c.json({ items }, 200, readHeaders(c));
});

export const suggest = serve(routes.suggest, async (c) => {
  const { q, limit } = c.req.valid('query');
  return c.json(await suggestProducts(c.get('ctx').db, q, limit), 200, readHeaders(c));
});

function tagOf({ product, version }: VersionedProduct): string {
  return entityTag(version, JSON.stringify(product));
}

/** The `attr.<name>=value` parameters: several values of one name are alternatives. */
function attributesOf(c: Context<AppEnv>): Record<string, string[]> {
  const named = Object.entries(c.req.queries()).filter(([name]) => name.startsWith('attr.'));
  return Object.fromEntries(named.map(([name, values]) => [name.slice('attr.'.length), values]));
}
