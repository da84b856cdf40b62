import { describe, expect, test } from 'bun:test';
import { Refusal } from '../problems.ts';
import {
  corsHeaders,
  isPreflight,
  judgeOrigin,
  preflightHeaders,
  refuseForeign,
  requireOriginForCookie,
} from './index.ts';

const rules = { publicOrigin: 'https://shop.test', allowedOrigins: ['https://partner.test'] };
const open = { ...rules, allowedOrigins: ['*'] };
const url = 'http://localhost:8787/api/products';

describe('judgeOrigin()', () => {
  test.each([
    [null, 'none'],
    ['https://shop.test', 'own'],
    ['http://localhost:8787', 'own'],
    ['https://partner.test', 'listed'],
    ['http://localhost:878', 'foreign'],
    ['http://localhost', 'foreign'],
    ['https://partner.test.evil.test', 'foreign'],
    ['http://partner.test', 'foreign'],
    ['https://PARTNER.test', 'foreign'],
  ] as const)('%p is %p', (origin, judged) => {
    expect(judgeOrigin(origin, url, rules)).toBe(judged);
  });

  test('refuses Origin: null, even when every origin is listed', () => {
    expect(() => judgeOrigin('null', url, open)).toThrow(Refusal);
  });
});

describe('corsHeaders()', () => {
  test('names the listed origin and allows credentials', () => {
    expect(corsHeaders('listed', 'https://partner.test', rules)).toMatchObject({
      'access-control-allow-origin': 'https://partner.test',
      'access-control-allow-credentials': 'true',
    });
  });

  test('never allows credentials with *', () => {
    const headers = corsHeaders('listed', 'https://any.test', open);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  test('says nothing to a foreign page', () => {
    expect(corsHeaders('foreign', 'https://evil.test', rules)).toEqual({});
  });
});

describe('preflightHeaders()', () => {
  test('allows a listed origin and refuses a foreign one', () => {
    expect(preflightHeaders('listed', 'https://partner.test', rules)).toMatchObject({
      'access-control-allow-origin': 'https://partner.test',
    });
    expect(() => preflightHeaders('foreign', 'https://evil.test', rules)).toThrow(Refusal);
  });

  test('is told from a plain OPTIONS', () => {
    const headers = new Headers({ origin: 'https://partner.test' });
    expect(isPreflight('OPTIONS', headers)).toBe(false);
    headers.set('access-control-request-method', 'PUT');
    expect(isPreflight('OPTIONS', headers)).toBe(true);
    expect(isPreflight('GET', headers)).toBe(false);
  });
});

describe('refuseForeign()', () => {
  test('lets a foreign page read at most', () => {
    expect(() => refuseForeign('foreign', 'GET')).not.toThrow();
    expect(() => refuseForeign('foreign', 'POST')).toThrow(Refusal);
    expect(() => refuseForeign('none', 'POST')).not.toThrow();
  });
});

describe('requireOriginForCookie()', () => {
  test('refuses a change without an Origin', () => {
    expect(() => requireOriginForCookie('none', 'POST')).toThrow(Refusal);
    expect(() => requireOriginForCookie('own', 'POST')).not.toThrow();
    expect(() => requireOriginForCookie('none', 'GET')).not.toThrow();
  });
});
