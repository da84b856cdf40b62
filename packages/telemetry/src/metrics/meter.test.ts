import { describe, expect, test } from 'bun:test';
import { methodLabel, statusLabel } from './labels.ts';
import { Meter } from './meter.ts';

const request = (route: string) => ({ slice: 'catalog', route, method: 'GET', status: '2xx', release: 'r' });

describe('Meter', () => {
  test('gives out deltas once', () => {
    const meter = new Meter();
    meter.observe('requests', request('/a'), 7);
    meter.observe('requests', request('/a'), 30);
    meter.count('cache', { slice: 'catalog', result: 'hit' }, 3);
    const { deltas } = meter.take();
    expect(deltas.map(({ metric, tally }) => [metric, tally.count, tally.sum])).toEqual([
      ['requests', 2, 37],
      ['cache', 3, 0],
    ]);
    expect(meter.take()).toEqual({ deltas: [], gauges: [] });
  });

  test('keeps the number of series bounded, and every count', () => {
    const meter = new Meter(10);
    for (let index = 0; index < 500; index += 1) meter.observe('requests', request(`/${index}`), 1);
    const { deltas } = meter.take();
    expect(deltas).toHaveLength(11);
    expect(deltas.reduce((sum, { tally }) => sum + tally.count, 0)).toBe(500);
    expect(deltas.at(-1)?.labels).toEqual(['other', 'other', 'other', 'other', 'other']);
  });

  test('cuts a value that is too long', () => {
    const meter = new Meter();
    meter.observe('requests', request('x'.repeat(5_000)), 1);
    expect(meter.take().deltas[0]?.labels[1]).toHaveLength(120);
  });

  test('keeps the last reading of a gauge by each source', () => {
    const meter = new Meter();
    meter.read('breaker', { slice: 'catalog' }, 2);
    meter.read('breaker', { slice: 'catalog' }, 0);
    meter.read('sockets', {}, 3, 'hub-a');
    meter.read('sockets', {}, 4, 'hub-b');
    meter.read('sockets', {}, 2, 'hub-a');
    expect(meter.take().gauges).toEqual([
      { metric: 'breaker', labels: ['catalog'], value: 0 },
      { metric: 'sockets', labels: [], value: 2, source: 'hub-a' },
      { metric: 'sockets', labels: [], value: 4, source: 'hub-b' },
    ]);
  });
});

describe('labels', () => {
  test('of methods and statuses come from a fixed set', () => {
    expect(['GET', 'get', 'PROPFIND', 'x\n'].map(methodLabel)).toEqual(['GET', 'OTHER', 'OTHER', 'OTHER']);
    expect([200, 304, 499, 503, 101, 0, 999].map(statusLabel)).toEqual([
      '2xx',
      '3xx',
      '4xx',
      '5xx',
      '1xx',
      'other',
      'other',
    ]);
  });
});
