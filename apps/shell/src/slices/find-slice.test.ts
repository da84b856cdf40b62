import { describe, expect, test } from 'bun:test';
import { slices } from '../slices.ts';
import { findSlice, navigationFor } from './find-slice.ts';

describe('findSlice()', () => {
  const owners: [string, string | undefined][] = [
    ['/', 'catalog'],
    ['/c/garden', 'catalog'],
    ['/search', 'catalog'],
    ['/sell/products/new', 'catalog'],
    ['/account', 'identity'],
    ['/account/devices', 'identity'],
    ['/admin/users', 'identity'],
    ['/accounts', undefined],
    ['/nowhere', undefined],
    ['/searching', undefined],
  ];
  for (const [path, owner] of owners) {
    test(`gives ${path} to ${owner ?? 'nobody'}`, () => expect(findSlice(slices, path)?.name).toBe(owner));
  }

  test('prefers the longer prefix', () => {
    const [first, second] = slices;
    if (first === undefined || second === undefined) throw new Error('two slices are needed');
    const table = [
      { ...first, prefixes: ['/a'] },
      { ...second, prefixes: ['/a/b'] },
    ];
    expect(findSlice(table, '/a/b/c')?.name).toBe(second.name);
    expect(findSlice(table, '/a/c')?.name).toBe(first.name);
  });
});

describe('navigationFor()', () => {
  const ids = (role: 'admin' | 'seller' | 'customer' | null) =>
    navigationFor(slices, 'side', role).map((entry) => entry.group);

  test('shows selling to sellers and administration to admins only', () => {
    expect(ids('customer')).not.toContain('sell');
    expect(ids('seller')).toContain('sell');
    expect(ids('seller')).not.toContain('admin');
    expect(ids('admin')).toContain('admin');
    expect(ids(null)).toEqual([]);
  });

  test('has four entries for the phone, whoever looks', () => {
    for (const role of [null, 'customer', 'seller', 'admin'] as const) {
      expect(navigationFor(slices, 'bottom', role)).toHaveLength(4);
    }
  });

  test('gives every key to one entry', () => {
    const keys = slices.flatMap((slice) => slice.navigation).flatMap((entry) => entry.keys ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
