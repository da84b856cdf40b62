import { describe, expect, test } from 'bun:test';
import { clientAddress, networkOf } from './index.ts';

describe('networkOf()', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
  ])('%p is %p', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('clientAddress()', () => {
  const headers = new Headers({ 'cf-connecting-ip': '203.0.113.7', 'x-forwarded-for': '198.51.100.1' });

  test('trusts the header of the edge only there', () => {
    expect(clientAddress(headers, true)).toBe('203.0.113.7');
    expect(clientAddress(headers, false)).toBe('127.0.0.1');
  });
});
