import { describe, expect, test } from 'bun:test';
import { continueTrace, formatTraceparent, parseTraceparent } from './trace.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const SPAN = 'b7ad6b7169203331';

describe('continueTrace()', () => {
  test('keeps the trace id and makes the caller the parent', () => {
    const trace = continueTrace(`00-${TRACE}-${SPAN}-01`);
    expect(trace.traceId).toBe(TRACE);
    expect(trace.parentId).toBe(SPAN);
    expect(trace.spanId).not.toBe(SPAN);
    expect(formatTraceparent(trace)).toBe(`00-${TRACE}-${trace.spanId}-01`);
  });

  test.each([
    ['all-zero trace', `00-${'0'.repeat(32)}-${SPAN}-01`],
    ['all-zero span', `00-${TRACE}-${'0'.repeat(16)}-01`],
    ['short trace', `00-${TRACE.slice(1)}-${SPAN}-01`],
    ['upper case', `00-${TRACE.toUpperCase()}-${SPAN}-01`],
    ['version ff', `ff-${TRACE}-${SPAN}-01`],
    ['version 00 with more fields', `00-${TRACE}-${SPAN}-01-extra`],
    ['no hex in flags', `00-${TRACE}-${SPAN}-zz`],
    ['empty', ''],
  ])('restarts on %s', (_, header) => {
    expect(continueTrace(header).traceId).not.toBe(TRACE);
    expect(continueTrace(header).parentId).toBeUndefined();
  });

  test('accepts a later version with more fields', () => {
    expect(parseTraceparent(`01-${TRACE}-${SPAN}-00-what-comes`)).toEqual({
      traceId: TRACE,
      spanId: SPAN,
      sampled: false,
    });
  });
});
