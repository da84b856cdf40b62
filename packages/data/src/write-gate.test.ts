import { describe, expect, test } from 'bun:test';
import { throughWriteGate } from './write-gate.ts';

describe('throughWriteGate()', () => {
  test('lets four writes run side by side and the others one after another, each once', async () => {
    let running = 0;
    let most = 0;
    const write = async (index: number) => {
      most = Math.max(most, (running += 1));
      await Bun.sleep(5);
      running -= 1;
      return index;
    };
    const results = await Promise.all(
      Array.from({ length: 40 }, (_, index) => throughWriteGate('a', () => write(index))),
    );
    expect(most).toBe(4);
    expect(results).toEqual(Array.from({ length: 40 }, (_, index) => index));
  });

  test('gives the place back when a write fails', async () => {
    const fail = () => throughWriteGate('b', () => Promise.reject(new Error('no')));
    await Promise.allSettled(Array.from({ length: 8 }, fail));
    expect(await throughWriteGate('b', async () => 'in')).toBe('in');
  });

  test('keeps databases apart', async () => {
    const never = Array.from({ length: 4 }, () => throughWriteGate('c', () => Bun.sleep(300)));
    const start = performance.now();
    await throughWriteGate('d', async () => undefined);
    expect(performance.now() - start).toBeLessThan(200);
    await Promise.all(never);
  });
});
