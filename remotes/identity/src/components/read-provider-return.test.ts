import { describe, expect, test } from 'bun:test';
import { providerReturnPath, readProviderReturn } from './read-provider-return.ts';

const none = new URLSearchParams();

describe('readProviderReturn()', () => {
  test('finds the challenge behind the #, and where the person wanted to go', () => {
    const hash = `#${new URLSearchParams({ challenge: 'abc', returnTo: providerReturnPath('/account?a=1&b=2') })}`;
    expect(readProviderReturn(hash, none)).toEqual({
      challenge: 'abc',
      next: '/account?a=1&b=2',
      problem: null,
      isSignedIn: false,
    });
  });

  test('knows the way back of who is signed in', () => {
    const query = new URLSearchParams(providerReturnPath('/p/vase').split('?')[1]);
    expect(readProviderReturn('', query)).toEqual({
      challenge: null,
      next: '/p/vase',
      problem: null,
      isSignedIn: true,
    });
    const home = new URLSearchParams(providerReturnPath('/').split('?')[1]);
    expect(readProviderReturn('', home)).toMatchObject({ next: null, isSignedIn: true });
  });

  test('finds the problem in the query, and never takes a challenge from there', () => {
    const query = new URLSearchParams({ problem: 'oidc-refused', challenge: 'abc' });
    expect(readProviderReturn('', query)).toEqual({
      challenge: null,
      next: null,
      problem: 'oidc-refused',
      isSignedIn: false,
    });
  });
});
