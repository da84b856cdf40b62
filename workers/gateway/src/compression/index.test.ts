import { describe, expect, test } from 'bun:test';
import { compressed } from './index.ts';

const accept = { method: 'GET', headers: new Headers({ 'accept-encoding': 'gzip, br' }) };
const file = (type: string, init: ResponseInit = {}) =>
  new Response('x'.repeat(2_000), {
    ...init,
    headers: { 'content-type': type, etag: '"a"', 'content-length': '2000' },
  });

describe('compressed()', () => {
  test('codes text for who accepts it, and weakens its tag', () => {
    const { headers } = compressed(file('text/javascript'), accept);
    expect(headers.get('content-encoding')).toBe('gzip');
    expect(headers.get('etag')).toBe('W/"a"');
    expect(headers.get('vary')).toBe('Accept-Encoding');
    expect(headers.has('content-length')).toBe(false);
  });

  test.each([
    ['a picture', file('image/png'), accept],
    ['a part', file('text/css', { status: 206 }), accept],
    ['a HEAD', file('text/css'), { ...accept, method: 'HEAD' }],
    ['a client that does not say so', file('text/css'), { method: 'GET', headers: new Headers() }],
  ])('leaves %s as it is', (_, response, request) => {
    expect(compressed(response, request).headers.has('content-encoding')).toBe(false);
  });
});
