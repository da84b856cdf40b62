import { describe, expect, test } from 'bun:test';
import { makeActor, makeCtx, makeProduct } from '../../test/context.ts';
import { ListProductsQuery } from '../contract/schemas.ts';
import { createProduct } from './create-product.ts';
import { listProducts } from './list-products.ts';

const seller = makeActor('seller');
const prices = [700, 300, 900, 500];

describe('listProducts()', () => {
  for (const [sort, expected] of [
    ['price', [300, 500, 700, 900]],
    ['price-desc', [900, 700, 500, 300]],
    ['newest', [500, 900, 300, 700]],
  ] as const) {
    test(`orders a seller's own list by ${sort} over several pages`, async () => {
      const ctx = await makeCtx(seller);
      for (const amount of prices) {
        const variants = [{ sku: `SKU-${amount}`, optionValues: [], price: { amount, currency: 'EUR' } }];
        await createProduct(ctx, makeProduct({ variants }));
      }
      const found: (number | undefined)[] = [];
      let cursor: string | undefined;
      do {
        const query = ListProductsQuery.parse({ status: 'active', sort, limit: '3', cursor });
        const page = await listProducts(ctx, query, {});
        expect(page.total).toBe(prices.length);
        found.push(...page.items.map(({ price }) => price?.amount));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      expect(found).toEqual([...expected]);
    });
  }
});
