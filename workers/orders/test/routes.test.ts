import { describe, expect, test } from 'bun:test';
import { requestAs } from '@highstreet/http/testing';
import { buildApp } from '../src/app.ts';
import type { Order } from '../src/contract/index.ts';
import { makeActor, makeCtx } from './context.ts';
import { placeOrder } from './make-draft.ts';

const seller = makeActor('seller');
const ada = makeActor('customer', 'ada');

async function open() {
  const ctx = await makeCtx(seller);
  const app = buildApp((_, meta) => ctx.as(meta.actor));
  const draft = await placeOrder(ctx);
  return { ctx, app, ...draft, path: `/api/orders/${draft.orderId}` };
}

describe('PATCH /api/orders/{id}', () => {
  test('answers a move that is not allowed with 409 and what is', async () => {
    const { app, path } = await open();
    const response = await requestAs(app, seller, 'PATCH', path, { status: 'delivered' });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      type: 'urn:highstreet:problem:order-move-not-allowed',
      status: 409,
      current: 'confirmed',
      allowed: ['processing', 'cancelled'],
    });
  });

  test('takes the tag that was read, and refuses it with 412 after a change', async () => {
    const { app, path } = await open();
    const read = await requestAs(app, seller, 'GET', path);
    const headers = { 'if-match': read.headers.get('etag') ?? '', 'content-type': 'application/json' };
    const move = async (status: string) => {
      const actor = (await import('@highstreet/http/actor')).encodeActor(seller);
      const init = {
        method: 'PATCH',
        headers: { ...headers, 'x-highstreet-actor': actor },
        body: JSON.stringify({ status }),
      };
      return (await app.request(path, init)).status;
    };
    expect([await move('processing'), await move('shipped')]).toEqual([200, 412]);
  });

  test('refuses what changes nothing', async () => {
    const { app, path } = await open();
    expect((await requestAs(app, seller, 'PATCH', path, {})).status).toBe(422);
  });
});

describe('POST /api/orders/{id}/cancel', () => {
  test('answers 409 when it is too late', async () => {
    const { app, path } = await open();
    for (const expected of [200, 409]) {
      const response = await requestAs(app, ada, 'POST', `${path}/cancel`, { reason: 'Too slow' });
      expect(response.status).toBe(expected);
    }
  });
});

describe('GET /api/orders/{id}', () => {
  test('opens for a guest by key, and answers 304 to its tag', async () => {
    const { app, path, accessKey } = await open();
    expect((await app.request(path)).status).toBe(404);
    const read = await app.request(`${path}?key=${accessKey}`);
    expect((await read.json()) as Order).toMatchObject({ view: 'customer', status: 'confirmed' });
    const again = await app.request(`${path}?key=${accessKey}`, {
      headers: { 'if-none-match': read.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });
});

describe('GET /api/orders/{id}/invoice', () => {
  test('is a page that may show its own style and nothing else', async () => {
    const { app, path, accessKey } = await open();
    const response = await app.request(`${path}/invoice?key=${accessKey}`);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('GET /api/orders/export', () => {
  test('is a file', async () => {
    const { app } = await open();
    const response = await requestAs(app, seller, 'GET', '/api/orders/export');
    expect(response.headers.get('content-disposition')).toContain('orders.csv');
    expect((await response.text()).split('\r\n')).toHaveLength(3);
  });
});
