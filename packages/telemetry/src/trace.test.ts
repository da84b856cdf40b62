import { describe, expect, test } from 'bun:test';
import { continueTrace, formatTraceparent, parseTraceparent, startTraceparent } from './trace.ts';

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
    ['long trace', `00-${TRACE}0-${SPAN}-01`],
    ['short span', `00-${TRACE}-${SPAN.slice(1)}-01`],
    ['long span', `00-${TRACE}-${SPAN}0-01`],
    ['one digit of version', `0-${TRACE}-${SPAN}-01`],
    ['one digit of flags', `00-${TRACE}-${SPAN}-1`],
    ['three digits of flags', `00-${TRACE}-${SPAN}-011`],
    ['no flags', `00-${TRACE}-${SPAN}`],
    ['other separators', `00_${TRACE}_${SPAN}_01`],
    ['a space in front', ` 00-${TRACE}-${SPAN}-01`],
    ['a newline behind', `00-${TRACE}-${SPAN}-01\n`],
    ['two headers joined', `00-${TRACE}-${SPAN}-01, 00-${TRACE}-${SPAN}-01`],
    ['no hex in the trace', `00-${'g'.repeat(32)}-${SPAN}-01`],
    ['no hex in the version', `0x-${TRACE}-${SPAN}-01`],
    ['a later version that goes on without a hyphen', `01-${TRACE}-${SPAN}-01what`],
  ])('restarts on %s', (_, header) => {
    expect(continueTrace(header).traceId).not.toBe(TRACE);
    expect(continueTrace(header).parentId).toBeUndefined();
  });

  test.each([
    ['00', false],
    ['01', true],
    ['02', false],
    ['ff', true],
  ])('reads only the lowest bit of flags %s', (flags, sampled) => {
    expect(continueTrace(`00-${TRACE}-${SPAN}-${flags}`).sampled).toBe(sampled);
  });

  test('writes version 00 and no flags that it does not know', () => {
    expect(formatTraceparent(continueTrace(`cc-${TRACE}-${SPAN}-ff-more`))).toMatch(/^00-.*-01$/);
  });

  test('accepts a later version with more fields', () => {
    expect(parseTraceparent(`01-${TRACE}-${SPAN}-00-what-comes`)).toEqual({
      traceId: TRACE,
      spanId: SPAN,
      sampled: false,
    });
  });
});

describe('startTraceparent()', () => {
  test('begins a new sampled trace each time', () => {
    const [first, second] = [parseTraceparent(startTraceparent()), parseTraceparent(startTraceparent())];
    expect(first?.sampled).toBe(true);
    expect(first?.traceId).not.toBe(second?.traceId);
  });
});
