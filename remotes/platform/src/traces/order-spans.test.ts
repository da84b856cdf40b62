import { describe, expect, test } from 'bun:test';
import type { TraceSpan } from '@highstreet/platform/contract';
import { orderSpans } from './order-spans.ts';

const span = (spanId: string, parentId: string | undefined, offsetMs: number, durationMs = 1): TraceSpan => ({
  spanId,
  parentId,
  slice: 'catalog',
  release: 'r',
  name: spanId,
  kind: 'internal',
  startedAt: '2026-01-01T00:00:00.000Z',
  offsetMs,
  durationMs,
  isError: false,
  attributes: {},
});

const drawn = (spans: TraceSpan[]) =>
  orderSpans(spans).map(({ spanId, depth }) => `${'.'.repeat(depth)}${spanId}`);

describe('orderSpans()', () => {
  test('puts children under their parents, by when they began', () => {
    const spans = [
      span('late', 'root', 9),
      span('leaf', 'early', 3),
      span('root', undefined, 0),
      span('early', 'root', 2),
    ];
    expect(drawn(spans)).toEqual(['root', '.early', '..leaf', '.late']);
  });

  test('takes a span whose parent was not kept for a root', () => {
    expect(drawn([span('b', 'gone', 5), span('a', 'browser', 0), span('c', 'b', 6)])).toEqual([
      'a',
      'b',
      '.c',
    ]);
  });

  test('puts the longer of two that began together first', () => {
    expect(drawn([span('inner', 'x', 0, 1), span('outer', 'x', 0, 9)])).toEqual(['outer', 'inner']);
  });

  test('ends also when a span names itself', () => {
    expect(drawn([span('a', 'a', 0)])).toEqual(['a']);
  });
});
