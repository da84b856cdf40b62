import { describe, expect, test } from 'bun:test';
import { safeNextPath, signInPath } from './next-path.ts';

describe('safeNextPath()', () => {
  for (const path of ['/', '/account', '/search?q=a%20b#top', '/p/vase?next=https://x.example']) {
    test(`keeps ${path}`, () => expect(safeNextPath(path)).toBe(path));
  }

  const refused = [
    null,
    '',
    'account',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'javascript:alert(1)',
    '/a/..//evil.example',
    '/sign-in?next=/account',
    '/sign-up',
  ];
  for (const path of refused) {
    test(`refuses ${JSON.stringify(path)}`, () => expect(safeNextPath(path, '/home')).toBe('/home'));
  }
});

describe('signInPath()', () => {
  test('leads back to where the person was', () => {
    expect(signInPath({ pathname: '/p/vase', search: '?v=1' })).toBe('/sign-in?next=%2Fp%2Fvase%3Fv%3D1');
  });

  test('needs no way back to the home page or to itself', () => {
    expect(signInPath({ pathname: '/' })).toBe('/sign-in');
    expect(signInPath({ pathname: '/sign-in', search: '?next=/account' })).toBe('/sign-in');
  });
});
