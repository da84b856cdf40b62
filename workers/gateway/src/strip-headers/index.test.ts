import { describe, expect, test } from 'bun:test';
import { copyRequestHeaders, mayForward, stripResponseHeaders } from './index.ts';

function forwarded(init: [string, string][], withCookies = false): string[] {
  const target = new Headers();
  copyRequestHeaders(new Headers(init), target, withCookies);
  return [...target.keys()];
}

describe('copyRequestHeaders()', () => {
  test.each([
    'X-User-Id',
    'x-user-email',
    'X-USER-ROLE',
    'x_user_id',
    'X-User_Id',
    'x-highstreet-actor',
    'X_Highstreet_Actor',
    'X-Forwarded-For',
    'x-forwarded-host',
    'x_forwarded_for',
    'Forwarded',
    'X-Real-IP',
    'CF-Connecting-IP',
    'cf-worker',
    'Cf-Version',
    'x-release',
    'x-release-set',
    'x-cohort',
    'x-client-address',
    'x-deadline-ms',
    'x-hops',
    'Authorization',
    'X-HTTP-Method-Override',
    'X-Original-URL',
    'Transfer-Encoding',
    'Upgrade',
    'TE',
    'Proxy-Authorization',
  ])('drops %s', (name) => {
    expect(forwarded([[name, '1']])).toEqual([]);
  });

  test('drops every duplicate', () => {
    expect(
      forwarded([
        ['x-user-id', 'a'],
        ['X-User-Id', 'b'],
      ]),
    ).toEqual([]);
  });

  test('drops what Connection names', () => {
    expect(
      forwarded([
        ['connection', 'close, X-Secret'],
        ['x-secret', '1'],
        ['accept', '*/*'],
      ]),
    ).toEqual(['accept']);
  });

  test('keeps what belongs to the client', () => {
    const names = [
      'accept',
      'content-type',
      'idempotency-key',
      'if-match',
      'if-none-match',
      'range',
      'user-agent',
    ];
    expect(forwarded(names.map((name) => [name, '1']))).toEqual(names.toSorted());
  });

  test('hands cookies only to a slice that reads them', () => {
    expect(forwarded([['cookie', 'a=1']])).toEqual([]);
    expect(forwarded([['cookie', 'a=1']], true)).toEqual(['cookie']);
  });
});

describe('mayForward()', () => {
  test('does not take a name for reserved because it begins alike', () => {
    expect(mayForward('x-username')).toBe(true);
    expect(mayForward('x-user-name')).toBe(false);
  });
});

describe('stripResponseHeaders()', () => {
  test('drops hop-by-hop and internal fields, and keeps the rest', () => {
    const headers = new Headers({
      connection: 'x-internal-node',
      'x-internal-node': 'a',
      'keep-alive': 'timeout=5',
      server: 'workerd',
      'x-powered-by': 'x',
      'access-control-allow-origin': '*',
      'content-type': 'application/json',
      etag: '"1"',
    });
    stripResponseHeaders(headers);
    expect([...headers.keys()]).toEqual(['content-type', 'etag']);
  });
});
