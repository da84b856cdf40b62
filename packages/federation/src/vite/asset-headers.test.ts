import { expect, test } from 'bun:test';
import { headersFile } from './asset-headers.ts';

test('headersFile() keeps hashed files for good, public folders for a day, and entries not at all', () => {
  const text = headersFile('/remotes/catalog', ['remoteEntry.js'], ['demo']);
  expect(text.split('\n')).toEqual([
    '/remotes/catalog/*',
    '  X-Content-Type-Options: nosniff',
    '/remotes/catalog/assets/*',
    '  Cache-Control: public, max-age=31536000, immutable',
    '/remotes/catalog/demo/*',
    '  Cache-Control: public, max-age=86400',
    '/remotes/catalog/remoteEntry.js',
    '  Cache-Control: no-cache',
    '',
  ]);
});
