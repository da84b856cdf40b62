import { describe, expect, test } from 'bun:test';
import { changePrice, changeVariantPrices } from './change-price.ts';
import { runBulk } from './run-bulk.ts';

describe('runBulk()', () => {
  test('goes on after a failure and tells of each', async () => {
    const steps: number[] = [];
    const work = async (id: string) => {
      if (id === 'b') throw new Error('no');
    };
    const report = await runBulk(['a', 'b', 'c'], work, {
      atOnce: 1,
      onProgress: (settled) => steps.push(settled),
    });
    expect(report.done).toEqual(['a', 'c']);
    expect(report.failed.map(({ id }) => id)).toEqual(['b']);
    expect(steps).toEqual([1, 2, 3]);
  });

  test('never has more at work than allowed', async () => {
    let running = 0;
    let most = 0;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
    };
    await runBulk(
      Array.from({ length: 20 }, (_, at) => String(at)),
      work,
      { atOnce: 3 },
    );
    expect(most).toBe(3);
  });

  test('begins nothing new once it is stopped', async () => {
    const stop = new AbortController();
    const report = await runBulk(['a', 'b', 'c'], async () => stop.abort(), {
      atOnce: 1,
      signal: stop.signal,
    });
    expect(report.done).toEqual(['a']);
  });
});

describe('changePrice()', () => {
  test('stays in whole minor units and never below zero', () => {
    expect(changePrice(999, { kind: 'percent', percent: -10 })).toBe(899);
    expect(changePrice(999, { kind: 'percent', percent: 12.5 })).toBe(1124);
    expect(changePrice(300, { kind: 'amount', amount: -500 })).toBe(0);
  });

  test('keeps the price before beside a lower one only', () => {
    const variants = [{ id: 'a', sku: 'A', optionValues: [], price: { amount: 1000, currency: 'EUR' } }];
    const [lower] = changeVariantPrices(variants, { kind: 'percent', percent: -20 }, true);
    expect(lower).toMatchObject({ price: { amount: 800 }, compareAtPrice: { amount: 1000 } });
    const [higher] = changeVariantPrices(variants, { kind: 'percent', percent: 20 }, true);
    expect(higher).not.toHaveProperty('compareAtPrice');
    expect(
      changeVariantPrices([{ id: 'b', sku: 'B', optionValues: [] }], { kind: 'amount', amount: 1 }, true)[0],
    ).not.toHaveProperty('price');
  });
});
