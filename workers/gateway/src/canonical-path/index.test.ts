import { describe, expect, test } from 'bun:test';
import { Refusal } from '../problems.ts';
import { canonicalTarget } from './index.ts';

const pathOf = (path: string) => canonicalTarget(`http://highstreet.test${path}`).path;

describe('canonicalTarget()', () => {
  test.each([
    ['/api/orders', '/api/orders'],
    ['//api//orders', '/api/orders'],
    ['/api/orders/', '/api/orders'],
    ['/api/%6Frders', '/api/orders'],
    ['/', '/'],
    ['', '/'],
    ['///', '/'],
    ['/p/caf%C3%A9', '/p/caf%C3%A9'],
    ['/p/caf%c3%a9', '/p/caf%C3%A9'],
    ['/p/a%20b', '/p/a%20b'],
    ['/p/100%25', '/p/100%25'],
    ['/p/a...b', '/p/a...b'],
    ['/.well-known/x', '/.well-known/x'],
    ['/api/v1/orders', '/api/orders'],
    ['/api/v1//orders', '/api/orders'],
    ['//api/v%31/orders', '/api/orders'],
    ['/api/v2/orders', '/api/v2/orders'],
    ['/api/v10/orders', '/api/v10/orders'],
    ['/API/Orders', '/API/Orders'],
  ])('%p is %p', (path, canonical) => {
    expect(pathOf(path)).toBe(canonical);
  });

  test.each([
    '/api/%2e%2e/x',
    '/api/%2E./x',
    '/api/../x',
    '/api/./x',
    '/api/..',
    '/api/x%2Fy',
    '/api/x%2fy',
    '/api\\orders',
    '/api/x%5Cy',
    '/api/x%00',
    '/api/x%0d%0ay',
    '/api/x%7f',
    '/api/orders;x',
    '/api/orders;x=1/y',
    '/api/orders%3Bx',
    '/api/%252e%252e/x',
    '/api/x%252Fy',
    '/api/%zz',
    '/api/%',
    '/api/%c0%ae%c0%ae/x',
    '/api/%ff',
  ])('%p is refused', (path) => {
    expect(() => pathOf(path)).toThrow(Refusal);
  });

  test('keeps the query as it is and drops a fragment', () => {
    expect(canonicalTarget('http://a/x//y?q=//%2e#z')).toEqual({ path: '/x/y', search: '?q=//%2e' });
    expect(canonicalTarget('http://a?x=1')).toEqual({ path: '/', search: '' });
  });

  test('refuses an address of more than 8 KiB', () => {
    expect(() => pathOf(`/api/products?q=${'x'.repeat(9_000)}`)).toThrow(Refusal);
  });

  test('is its own canonical form', () => {
    for (const path of ['//a//b', '/p/caf%c3%a9', '/p/a%20b', '/p/100%25', '/p/%22%3C%3E']) {
      expect(pathOf(pathOf(path))).toBe(pathOf(path));
    }
  });
});
