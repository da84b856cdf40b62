import { describe, expect, test } from 'bun:test';
import { judge, judgeFailure } from './judge.ts';

const problem = (status: number) => JSON.stringify({ type: 'about:blank', status, correlationId: 'c1' });
const TYPE = 'application/problem+json';

describe('judge()', () => {
  test('takes whole JSON for served and anything else with 2xx for wrong', () => {
    expect(judge(200, 'application/json', '{"a":1}').verdict).toBe('served');
    expect(judge(200, 'application/json', '{"a":').verdict).toBe('wrong');
    expect(judge(200, 'text/html', 'noise').verdict).toBe('wrong');
  });

  test('takes only a proper problem of 502, 503 and 504 for a refusal', () => {
    for (const status of [502, 503, 504])
      expect(judge(status, TYPE, problem(status)).verdict).toBe('refused');
    for (const status of [500, 401, 409]) expect(judge(status, TYPE, problem(status)).verdict).toBe('wrong');
    expect(judge(503, TYPE, problem(502)).verdict).toBe('wrong');
    expect(judge(503, 'text/plain', 'Error: at worker.js').verdict).toBe('wrong');
  });
});

describe('judgeFailure()', () => {
  test('tells an answer that broke off from none in time', () => {
    expect(judgeFailure(new TypeError('terminated')).verdict).toBe('cut');
    expect(judgeFailure(new DOMException('late', 'TimeoutError')).verdict).toBe('wrong');
  });
});
