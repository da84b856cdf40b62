import { describe, expect, test } from 'bun:test';
import { requestAs } from '@highstreet/http/testing';
import { buildApp } from '../src/app.ts';
import { makeActor, makeCtx, makeProduct } from './context.ts';

const seller = makeActor('seller');

async function open() {
  const ctx = await makeCtx(seller);
  const app = buildApp((_, meta) => ctx.as(meta.actor));
  const create = async (fields = {}) => {
    const response = await requestAs(app, seller, 'POST', '/api/products', makeProduct(fields));
    return { response, product: (await response.json()) as { id: string; slug: string } };
  };
  return { ctx, app, create };
}

describe('GET /api/products/{idOrSlug}', () => {
  test('answers 304 to the tag that it gave, and 200 after a change', async () => {
    const { app, create } = await open();
    const { product } = await create();
    const first = await app.request(`/api/products/${product.slug}`);
    expect(first.headers.get('cache-control')).toContain('public');
    const etag = first.headers.get('etag') ?? '';
    const again = () => app.request(`/api/products/${product.slug}`, { headers: { 'if-none-match': etag } });
    expect((await again()).status).toBe(304);
    await requestAs(app, seller, 'PATCH', `/api/products/${product.id}`, { title: 'Other' });
    expect((await again()).status).toBe(200);
  });

  test('hides a draft from everybody but its seller', async () => {
    const { app, create } = await open();
    const { product } = await create({ status: 'draft' });
    expect((await app.request(`/api/products/${product.id}`)).status).toBe(404);
    expect((await requestAs(app, seller, 'GET', `/api/products/${product.id}`)).status).toBe(200);
  });
});

describe('GET /api/products', () => {
  test('pages with a Link header and no product twice', async () => {
    const { app, create } = await open();
    for (let index = 0; index < 5; index += 1) await create({ title: `Mug ${index}` });
    const seen: string[] = [];
    let path: string | undefined = '/api/products?limit=2';
    while (path) {
      const response: Response = await app.request(path);
      const page = (await response.json()) as { items: { title: string }[] };
      seen.push(...page.items.map(({ title }) => title));
      path = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    }
    expect(seen).toEqual(['Mug 4', 'Mug 3', 'Mug 2', 'Mug 1', 'Mug 0']);
  });

  test('takes any text as a query', async () => {
    const { app } = await open();
    for (const q of ['"', 'a AND', 'NEAR(', '*', 'x" OR 1=1 --', '\u0000', '(((', 'title:']) {
      expect((await app.request(`/api/products?q=${encodeURIComponent(q)}`)).status).toBe(200);
    }
  });

  test.each(['limit=0', 'limit=101', 'minPrice=x', 'sort=best', 'status=gone'])(
    'refuses %s with 400',
    async (query) => {
      const { app } = await open();
      const response = await app.request(`/api/products?${query}`);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ type: 'urn:highstreet:problem:bad-request' });
    },
  );
});

describe('POST /api/products', () => {
  test.each([
    ['bad JSON', '{', 'application/json', 400],
    ['a wrong type', '{"title": 7, "variants": [{"sku": "a"}]}', 'application/json', 422],
    ['a missing field', '{}', 'application/json', 422],
    ['a control character', '{"title": "a\\u0007b", "variants": [{"sku": "a"}]}', 'application/json', 422],
    ['no content type', '{}', '', 415],
  ])('refuses %s', async (_, body, type, status) => {
    const { app } = await open();
    const actor = (await import('@highstreet/http/actor')).encodeActor(seller);
    const headers = { 'x-highstreet-actor': actor, ...(type ? { 'content-type': type } : {}) };
    const response = await app.request('/api/products', {
      method: 'POST',
      headers,
      body: new TextEncoder().encode(body),
    });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  test('points at the field that is wrong', async () => {
    const { app } = await open();
    const response = await requestAs(
      app,
      seller,
      'POST',
      '/api/products',
      makeProduct({ variants: [{ sku: '', optionValues: [] }] }),
    );
    expect(await response.json()).toMatchObject({ errors: [{ pointer: '/variants/0/sku' }] });
  });

  test('answers the same key and body with the first answer, another body with 422', async () => {
    const { app } = await open();
    const send = (title: string) => {
      const body = JSON.stringify(
        makeProduct({ title, variants: [{ sku: 'ONE', optionValues: [] }], status: 'draft' }),
      );
      const actor = encodeURIComponent(JSON.stringify(seller));
      const headers = {
        'content-type': 'application/json',
        'idempotency-key': 'k-1',
        'x-highstreet-actor': actor,
      };
      return app.request('/api/products', { method: 'POST', headers, body });
    };
    const [first, second, other] = [await send('Mug'), await send('Mug'), await send('Cup')];
    expect([first.status, second.status, other.status]).toEqual([201, 201, 422]);
    expect(await second.text()).toBe(await first.text());
    expect(second.headers.get('idempotency-replayed')).toBe('true');
  });
});
