import { expect, test } from 'bun:test';
import type { ProductStatus } from '@highstreet/catalog/contract';
import { touchedBy } from './statuses-of.ts';

const before = new Map<string, ProductStatus>([
  ['a', 'active'],
  ['b', 'draft'],
  ['c', 'archived'],
]);
const all = ['a', 'b', 'c'];

test('touchedBy() leaves out what is as the job would make it', () => {
  expect(touchedBy({ kind: 'status', status: 'archived' }, all, before)).toEqual(['a', 'b']);
  expect(touchedBy({ kind: 'status', status: 'active' }, all, before)).toEqual(['b', 'c']);
});

test('touchedBy() changes the price of everything that is chosen', () => {
  const change = { kind: 'percent', percent: 10 } as const;
  expect(touchedBy({ kind: 'price', change, keepsOld: false }, all, before)).toEqual(all);
});
