import { afterAll, describe, expect, test } from 'bun:test';
import { makeGateway } from '../../test/context.ts';

const seen: { path: string; headers: Headers }[] = [];
const server = Bun.serve({
  hostname: '127.0.0.1',
  port: 0,
  fetch(request) {
    seen.push({ path: new URL(request.url).pathname, headers: new Headers(request.headers) });
    return Response.json({ from: 'afar' });
  },
});
afterAll(() => server.stop(true));

describe('an upstream that is reached by address', () => {
  const afar = { UPSTREAM_URLS: `catalog=http://127.0.0.1:${server.port}/` };

  test('gets the path, and the caller as plain headers that no client can set', async () => {
    const { send, slice, bearer } = await makeGateway(afar);
    const headers = { ...(await bearer({ sub: 'usr_ada', role: 'seller' })), 'x-user-role': 'admin' };
    const response = await send('/api/products?limit=3', { headers });
    expect(await response.json()).toEqual({ from: 'afar' });
    expect(slice.seen).toHaveLength(0);
    const request = seen.at(-1);
    expect(request?.path).toBe('/api/products');
    expect(request?.headers.get('x-user-id')).toBe('usr_ada');
    expect(request?.headers.get('x-user-role')).toBe('seller');
    expect(request?.headers.get('x-user-email')).toContain('@');
    for (const name of ['x-highstreet-actor', 'authorization'])
      expect(request?.headers.has(name)).toBe(false);
  });

  test('gets nothing about an anonymous caller', async () => {
    const { send } = await makeGateway(afar);
    await send('/api/products?limit=4', { headers: { 'x-user-id': 'usr_ada' } });
    expect(seen.at(-1)?.headers.has('x-user-id')).toBe(false);
  });

  test('leaves the other slices behind their bindings', async () => {
    const { send, slice, bearer } = await makeGateway(afar);
    await send('/api/orders', { headers: await bearer() });
    expect(slice.seen).toHaveLength(1);
    expect(slice.seen[0]?.headers.has('x-highstreet-actor')).toBe(true);
  });
});
