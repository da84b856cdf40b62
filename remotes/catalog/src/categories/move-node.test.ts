import { describe, expect, test } from 'bun:test';
import type { CategoryNode } from '@highstreet/catalog/contract';
import { moveNode, pathTo, placeBeside, placeFor, placeOf } from './move-node.ts';

const node = (id: string, parentId: string | null, children: CategoryNode[] = []): CategoryNode => ({
  id,
  name: id,
  slug: `s-${id}`,
  parentId,
  position: 0,
  products: 0,
  children,
});
const roots = [
  node('a', null, [node('a1', 'a', [node('a11', 'a1')]), node('a2', 'a')]),
  node('b', null),
  node('c', null),
];
const draw = (nodes: CategoryNode[]): string =>
  nodes.map(({ id, children }) => (children.length ? `${id}(${draw(children)})` : id)).join(' ');

describe('moveNode()', () => {
  test('moves a category with all below it', () => {
    expect(draw(moveNode(roots, 'a1', { parentId: 'b', position: 0 }))).toBe('a(a2) b(a1(a11)) c');
  });
  test('orders siblings', () => {
    expect(draw(moveNode(roots, 'c', { parentId: null, position: 0 }))).toBe('c a(a1(a11) a2) b');
  });
  test('never puts a category under itself', () => {
    expect(moveNode(roots, 'a', { parentId: 'a11', position: 0 })).toBe(roots);
  });
});

describe('placeFor()', () => {
  test('counts positions without the moved one', () => {
    expect(placeFor(roots, 'a', 'c', 'after')).toEqual({ parentId: null, position: 2 });
    expect(placeFor(roots, 'c', 'a', 'before')).toEqual({ parentId: null, position: 0 });
    expect(placeFor(roots, 'b', 'a1', 'after')).toEqual({ parentId: 'a', position: 1 });
  });
  test('puts what is dropped on a category behind its children', () => {
    expect(placeFor(roots, 'b', 'a', 'on')).toEqual({ parentId: 'a', position: 2 });
  });
  test('has no place for one dropped on its own descendant', () => {
    expect(placeFor(roots, 'a', 'a11', 'on')).toBeUndefined();
  });
});

test('placeOf() and pathTo() find a category by id, and the path by slug too', () => {
  expect(placeOf(roots, 'a2')).toEqual({ parentId: 'a', position: 1 });
  expect(pathTo(roots, 's-a11').map(({ id }) => id)).toEqual(['a', 'a1', 'a11']);
  expect(pathTo(roots, 'nowhere')).toEqual([]);
});

describe('placeBeside()', () => {
  test('goes one step in each direction', () => {
    expect(placeBeside(roots, 'b', 'up')).toEqual({ parentId: null, position: 0 });
    expect(placeBeside(roots, 'b', 'down')).toEqual({ parentId: null, position: 2 });
    expect(placeBeside(roots, 'b', 'in')).toEqual({ parentId: 'a', position: 2 });
    expect(placeBeside(roots, 'a11', 'out')).toEqual({ parentId: 'a', position: 1 });
  });
  test('goes no further at the ends', () => {
    expect(placeBeside(roots, 'a', 'up')).toBeUndefined();
    expect(placeBeside(roots, 'c', 'down')).toBeUndefined();
    expect(placeBeside(roots, 'a1', 'in')).toBeUndefined();
    expect(placeBeside(roots, 'a', 'out')).toBeUndefined();
  });
});
