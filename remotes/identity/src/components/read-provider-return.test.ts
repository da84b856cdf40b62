import { describe, expect, test } from 'bun:test';
import { readProviderReturn } from './read-provider-return.ts';

describe('readProviderReturn()', () => {
  test('finds the challenge and the way back behind the #', () => {
    expect(readProviderReturn('#challenge=abc&returnTo=%2Faccount%3Fa%3D1', new URLSearchParams())).toEqual({
      challenge: 'abc',
      returnTo: '/account?a=1',
      problem: null,
    });
  });

  test('finds the problem in the query, and never takes a challenge from there', () => {
    const query = new URLSearchParams({ problem: 'oidc-refused', challenge: 'abc' });
    expect(readProviderReturn('', query)).toEqual({
      challenge: null,
      returnTo: null,
      problem: 'oidc-refused',
    });
  });
});
