import { expect, test } from 'bun:test';
import { gatherCalls } from './gather-calls.ts';

function open(most = 100) {
  const rounds: number[][] = [];
  const ask = gatherCalls<number, string>({ most, waitMs: 5 }, async (calls) => {
    rounds.push(calls);
    if (calls.includes(13)) throw new Error('refused');
    return calls.map((call) => `answer ${call}`);
  });
  return { ask, rounds };
}

test('gatherCalls() asks once for what is asked within a moment, and gives each its answer', async () => {
  const { ask, rounds } = open();
  expect(await Promise.all([ask(1), ask(2), ask(1)])).toEqual(['answer 1', 'answer 2', 'answer 1']);
  expect(await ask(3)).toBe('answer 3');
  expect(rounds).toEqual([[1, 2, 1], [3]]);
});

test('gatherCalls() splits a round that is too large', async () => {
  const { ask, rounds } = open(2);
  await Promise.all([1, 2, 3].map(ask));
  expect(rounds).toEqual([[1, 2], [3]]);
});

test('gatherCalls() tells all of a round that it failed', async () => {
  const { ask } = open();
  const settled = await Promise.allSettled([ask(1), ask(13)]);
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
