import { expect, test } from 'bun:test';
import { toSteps } from './to-steps.ts';

const at = (ms: number) => new Date(ms).toISOString();

test('toSteps() holds the level until the next movement', () => {
  const newestFirst = [
    { createdAt: at(9_000), quantity: -2, total: 8 },
    { createdAt: at(5_000), quantity: 10, total: 10 },
  ];
  expect(toSteps(newestFirst)).toEqual({ x: [5_000, 9_000, 9_001], values: [10, 10, 8] });
});

test('toSteps() keeps instants ascending when several things move at once', () => {
  const { x } = toSteps([3, 2, 1].map((total) => ({ createdAt: at(5_000), quantity: 1, total })));
  expect(x).toEqual([...new Set(x)].toSorted((left, right) => left - right));
});
