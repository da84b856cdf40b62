import { expect, test } from 'bun:test';
import { readHandles } from './use-page-handle.ts';

test('readHandles() shows a page to everyone where no route says more', () => {
  expect(readHandles([undefined, null, 'x', {}])).toEqual({ width: 'page', access: 'everyone' });
});

test('readHandles() takes the strictest access of all routes, in any order', () => {
  expect(readHandles([{ access: 'admin' }, { access: 'signed-in' }]).access).toBe('admin');
  expect(readHandles([{ access: 'signed-in' }, { access: 'seller' }]).access).toBe('seller');
});

test('readHandles() does not know other words', () => {
  expect(readHandles([{ access: 'root', width: 'wide' }])).toEqual({ width: 'page', access: 'everyone' });
});
