import { describe, expect, test } from 'bun:test';
import { emptyTally, observe } from './histogram.ts';
import { formatMetrics } from './prometheus.ts';
import { parseExposition } from './testing/parse-exposition.ts';

const NASTY = 'a\\b"c\nd,e{f}g=h é';

function requests(route: string, status: string, ...times: number[]) {
  const tally = emptyTally();
  for (const ms of times) observe(tally, ms);
  return { metric: 'requests' as const, labels: ['catalog', route, 'GET', status, 'r1'], tally };
}
const cache = { metric: 'cache' as const, labels: ['catalog', 'hit'], tally: { ...emptyTally(), count: 7 } };
const breaker = { metric: 'breaker' as const, labels: ['catalog'], value: 2 };
const sockets = { metric: 'sockets' as const, labels: [], value: 12 };

describe('formatMetrics()', () => {
  const text = formatMetrics(
    [requests('/b', '2xx', 3, 30, 20_000), requests('/a', '5xx', 5), requests(NASTY, '2xx', 1), cache],
    [breaker, sockets],
  );
  const families = parseExposition(text);
  const named = (name: string) => families.find((family) => family.name === name);

  test('is valid text: one HELP and TYPE before the samples of each family, sorted, no family twice', () => {
    const names = families.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    expect(new Set(names).size).toBe(names.length);
    expect(families.every(({ help, type }) => help.length > 0 && type !== '')).toBe(true);
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toContain('\r');
  });

  test('has buckets that count up to +Inf and agree with _count, in seconds', () => {
    const samples = named('highstreet_request_duration_seconds')?.samples ?? [];
    const ofB = samples.filter(({ labels }) => labels['route'] === '/b');
    const buckets = ofB.filter(({ name }) => name.endsWith('_bucket'));
    const counts = buckets.map(({ value }) => value);
    expect(counts).toEqual(counts.toSorted((x, y) => x - y));
    expect(buckets.at(-1)?.labels['le']).toBe('+Inf');
    expect(buckets.map(({ labels }) => labels['le']).slice(0, 3)).toEqual(['0.005', '0.01', '0.025']);
    expect(ofB.find(({ name }) => name.endsWith('_count'))?.value).toBe(3);
    expect(counts.at(-1)).toBe(3);
    expect(ofB.find(({ name }) => name.endsWith('_sum'))?.value).toBe(20.033);
  });

  test('escapes label values so that they read back as they were', () => {
    const routes = named('highstreet_requests_total')?.samples.map(({ labels }) => labels['route']);
    expect(routes).toContain(NASTY);
  });

  test('ends counters in _total and nothing else so; the unit of time is the second', () => {
    for (const { name, type } of families) expect(name.endsWith('_total')).toBe(type === 'counter');
    for (const { name } of families.filter(({ type }) => type === 'histogram'))
      expect(name.endsWith('_seconds')).toBe(true);
  });

  test('counts requests and errors', () => {
    const sum = (name: string) => named(name)?.samples.reduce((total, { value }) => total + value, 0);
    expect(sum('highstreet_requests_total')).toBe(5);
    expect(sum('highstreet_errors_total')).toBe(1);
    expect(named('highstreet_breaker_state')?.samples[0]).toMatchObject({
      labels: { slice: 'catalog' },
      value: 2,
    });
    expect(text).toContain('\nhighstreet_open_sockets 12\n');
  });

  test('is empty without data', () => expect(formatMetrics([], [])).toBe(''));
});
