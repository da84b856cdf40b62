import { describe, expect, test } from 'bun:test';
import { countResults } from './count-results.ts';

describe('countResults()', () => {
  test('reads the end of bun test', () => {
    expect(countResults('(pass) a\n\n 12 pass\n 1 fail\n 30 expect() calls\n')).toEqual({
      passed: 12,
      failed: 1,
    });
  });
  test('reads the end of Playwright', () => {
    expect(countResults('  3 failed\n    [chromium] x\n  20 passed (1.2m)\n')).toEqual({
      passed: 20,
      failed: 3,
    });
  });
  test('gives nothing for output that counts no test', () => expect(countResults('Done.\n')).toBeUndefined());
});
