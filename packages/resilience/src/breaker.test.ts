import { describe, expect, test } from 'bun:test';
import { Breaker } from './breaker.ts';

function opened(): Breaker {
  const breaker = new Breaker();
  for (let call = 0; call < 5; call += 1) {
    const admission = breaker.admit(0, 1_000);
    if (admission) breaker.report(admission, 'failure', 0);
  }
  return breaker;
}

describe('Breaker', () => {
  test('opens after five failures in a row, not after four', () => {
    const breaker = new Breaker();
    for (let call = 0; call < 9; call += 1) {
      const admission = breaker.admit(0, 1_000);
      if (admission) breaker.report(admission, call === 4 ? 'success' : 'failure', 0);
    }
    expect(breaker.state(0)).toBe('closed');
    const fifth = breaker.admit(0, 1_000);
    if (fifth) breaker.report(fifth, 'failure', 0);
    expect(breaker.state(0)).toBe('open');
  });

  test('refuses while open and says how long', () => {
    const breaker = opened();
    expect(breaker.admit(9_999, 20_000)).toBeUndefined();
    expect(breaker.retryAfterMs(4_000)).toBe(6_000);
  });

  test('lets exactly two probes through when half-open', () => {
    const breaker = opened();
    const admitted = Array.from({ length: 100 }, () => breaker.admit(10_000, 15_000)).filter(Boolean);
    expect(admitted).toHaveLength(2);
  });

  test('closes when both probes succeed, and counts both before that', () => {
    const breaker = opened();
    const [first, second] = [breaker.admit(10_000, 15_000), breaker.admit(10_000, 15_000)];
    if (first) breaker.report(first, 'success', 10_100);
    expect(breaker.admit(10_100, 15_000)).toBeUndefined();
    if (second) breaker.report(second, 'success', 10_200);
    expect(breaker.state(10_200)).toBe('closed');
  });

  test('opens again when a probe fails', () => {
    const breaker = opened();
    const probe = breaker.admit(10_000, 15_000);
    if (probe) breaker.report(probe, 'failure', 10_100);
    expect(breaker.state(20_099)).toBe('open');
    expect(breaker.state(20_100)).toBe('half-open');
  });

  test('a neutral probe and a probe that never reports free their slots', () => {
    const breaker = opened();
    const left = breaker.admit(10_000, 15_000);
    breaker.admit(10_000, 15_000);
    if (left) breaker.report(left, 'neutral', 10_100);
    expect(breaker.admit(10_100, 15_100)).toBeDefined();
    expect(breaker.admit(10_100, 15_100)).toBeUndefined();
    expect(breaker.admit(15_000, 20_000)).toBeDefined();
  });

  test('an outcome from before it opened does not count', () => {
    const breaker = new Breaker();
    const early = breaker.admit(0, 1_000);
    for (let call = 0; call < 5; call += 1) {
      const admission = breaker.admit(0, 1_000);
      if (admission) breaker.report(admission, 'failure', 0);
    }
    if (early) breaker.report(early, 'success', 100);
    expect(breaker.state(100)).toBe('open');
  });
});
