import { expect, test } from 'bun:test';
import { ApiProblem } from './api-problem.ts';
import { retryDelay, shouldRetry } from './query-client.ts';

const problem = (status: number, retryAfter?: number) =>
  new ApiProblem({ type: 'about:blank', title: 'x', status, retryAfter });

test('shouldRetry() never repeats what the request itself got wrong', () => {
  for (const status of [400, 401, 403, 404, 409, 412, 422, 429])
    expect(shouldRetry(0, problem(status))).toBe(false);
});

test('shouldRetry() repeats twice what may pass', () => {
  for (const status of [0, 408, 500, 502, 503, 504]) {
    expect([0, 1, 2].map((failures) => shouldRetry(failures, problem(status)))).toEqual([true, true, false]);
  }
});

test('retryDelay() waits as the server asks, up to 8 s', () => {
  expect(retryDelay(0, problem(503, 2))).toBe(2_000);
  expect(retryDelay(0, problem(503, 600))).toBe(8_000);
});

test('retryDelay() grows and never exceeds 10 s', () => {
  expect(retryDelay(0, problem(503))).toBeWithin(300, 501);
  expect(retryDelay(3, problem(503))).toBeWithin(2_400, 4_001);
  expect(retryDelay(30, problem(503))).toBeLessThanOrEqual(10_000);
});
