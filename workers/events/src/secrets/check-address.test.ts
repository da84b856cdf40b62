import { describe, expect, test } from 'bun:test';
import { refuseAddress } from './check-address.ts';

describe('refuseAddress()', () => {
  test.each([
    'https://shop.example/hook',
    'https://203.0.114.7/x',
    'https://[2606:4700::1111]/x',
    'https://a.b.co:8443/',
  ])('lets %s pass', (address) => {
    expect(refuseAddress(address, true)).toBeUndefined();
  });

  test.each([
    'http://shop.example/hook',
    'ftp://shop.example/',
    'https://user:secret@shop.example/',
    'https://localhost/',
    'https://intranet/',
    'https://db.internal/',
    'https://printer.local./',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://10.1.2.3/',
    'https://172.31.0.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://100.64.0.1/',
    'https://0.0.0.0/',
    'https://224.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[fe80::1]/',
    'https://[fd00::1]/',
    'https://[2002:7f00:1::]/',
    'https://[2001:db8::1]/',
    'not an address',
  ])('refuses %s', (address) => {
    expect(refuseAddress(address, true)).toBeDefined();
  });

  test('lets plain http pass to this machine while developing, and nowhere else', () => {
    expect(refuseAddress('http://localhost:9000/hook', false)).toBeUndefined();
    expect(refuseAddress('http://127.0.0.1:9000/hook', false)).toBeUndefined();
    expect(refuseAddress('http://192.168.1.1/hook', false)).toBeDefined();
    expect(refuseAddress('http://shop.example/hook', false)).toBeDefined();
  });
});
