import { describe, expect, test } from 'bun:test';
import { upstreamFinder, upstreams } from './upstreams.ts';

const find = upstreamFinder(upstreams, false);

describe('upstreamFinder()', () => {
  test.each([
    ['/api/products', '/api/products'],
    ['/api/products/prd_1/reviews', '/api/products'],
    ['/api/products/import', '/api/products/import'],
    ['/api/products/import/x/y', '/api/products/import'],
    ['/api/products/importer', '/api/products'],
    ['/api/auth/register', '/api/auth/register'],
    ['/api/auth/login', '/api/auth'],
  ])('%p belongs to %p', (path, prefix) => {
    expect(String(find(path)?.prefix)).toBe(prefix);
  });

  test.each([
    '/api',
    '/api/product',
    '/api/productsx',
    '/api/Products',
    '/api/v2/products',
    '/products',
    '/',
  ])('%p belongs to none', (path) => {
    expect(find(path)).toBeUndefined();
  });

  test('knows the paths for development on a local machine only', () => {
    expect(find('/api/dev/mails')).toBeUndefined();
    expect(upstreamFinder(upstreams, true)('/api/dev/mails')?.slice).toBe('identity');
  });
});
