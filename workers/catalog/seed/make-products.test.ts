import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'bun:test';
import { checkDraft } from '../src/services/import-formats/check-draft.ts';
import { readOwnLine } from '../src/services/import-formats/own-format.ts';
import { listWares, makeProduct } from './make-products.ts';
import { readShops } from './read-shops.ts';
import { makeReviews } from './reviews/make-reviews.ts';

const shops = readShops();
const products = shops.flatMap(listWares).map(makeProduct);
const pictures = join(import.meta.dirname, '../../../remotes/catalog/public');
const rules = { currency: 'EUR', priceUnit: 'major', dropsBadCodes: false } as const;

describe('makeProduct()', () => {
  test('gives products that the import takes as they are', () => {
    const refused = products.flatMap((product) => {
      const draft = readOwnLine(product);
      const checked = 'why' in draft ? { problems: [draft] } : checkDraft(draft, rules);
      return 'problems' in checked ? [[product.title, checked.problems]] : [];
    });
    expect(refused).toEqual([]);
    expect(products.length).toBeGreaterThan(550);
  });

  test('repeats no title and no SKU', () => {
    const skus = products.flatMap(({ variants }) => variants.map(({ sku }) => sku));
    expect(new Set(products.map(({ title }) => title)).size).toBe(products.length);
    expect(new Set(skus).size).toBe(skus.length);
  });

  test('shows only pictures that are drawn', () => {
    const addresses = products.flatMap(({ images, variants }) => [
      ...images.map(({ url }) => url),
      ...variants.flatMap(({ image }) => image ?? []),
    ]);
    const files = new Set(
      addresses.map((address) => address.replace('/remotes/catalog', '').replace(/#.*/, '')),
    );
    expect([...files].filter((file) => !existsSync(join(pictures, file)))).toEqual([]);
  });

  test('gives GTINs with a right check digit', () => {
    const codes = products.flatMap(({ variants }) => variants.flatMap(({ gtin }) => gtin ?? []));
    const sums = codes.map((code) =>
      [...code].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 3), 0),
    );
    expect(codes.length).toBeGreaterThan(300);
    expect(sums.filter((sum) => sum % 10 !== 0)).toEqual([]);
  });
});

describe('makeReviews()', () => {
  const product = {
    productId: 'prd_a',
    key: 'LIN-101',
    noun: 'mug',
    department: 'Home & Kitchen',
    createdAt: Date.UTC(2026, 0, 1),
    fame: 'favourite',
  } as const;

  test('says the same at every run, each customer once, between the first day and now', () => {
    const now = Date.UTC(2026, 5, 1);
    const reviews = makeReviews(product, now);
    expect(makeReviews(product, now)).toEqual(reviews);
    expect(new Set(reviews.map(({ author }) => author.id)).size).toBe(reviews.length);
    for (const { createdAt } of reviews) {
      expect(Date.parse(createdAt)).toBeGreaterThanOrEqual(product.createdAt);
      expect(Date.parse(createdAt)).toBeLessThanOrEqual(now);
    }
  });
});
