import { encodeCursor } from '@highstreet/data';
import type { Actor } from '@highstreet/http';
import { describe, expect, test } from 'bun:test';
import { makeActor, makeCtx, makeProduct } from '../../test/context.ts';
import { ListProductsQuery } from '../contract/schemas.ts';
import { pageStatement } from '../db/own-products.ts';
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

  test("shows all of a seller's own with the count of each status, in one round trip", async () => {
    const ctx = await makeCtx(seller);
    for (const status of ['active', 'draft', 'archived', 'draft'] as const)
      await createProduct(ctx, makeProduct({ status, title: `Mug, ${status}` }));
    await createProduct(ctx.as(makeActor('seller', 'tom')), makeProduct());
    const list = (query: object) =>
      listProducts(ctx, ListProductsQuery.parse({ status: 'all', ...query }), {});
    const before = ctx.roundTrips();
    const all = await list({});
    expect(ctx.roundTrips() - before).toBe(1);
    expect(all.items.map(({ status }) => status)).toEqual(['draft', 'archived', 'draft', 'active']);
    expect(all).toMatchObject({ total: 4, statuses: { active: 1, draft: 2, archived: 1 } });
    expect(await list({ status: 'draft' })).toMatchObject({ total: 2, statuses: all.statuses });
    expect(await list({ q: 'active' })).toMatchObject({
      total: 1,
      statuses: { active: 1, draft: 0, archived: 0 },
    });
  });

  test("shows an admin everybody's, and a customer nothing of somebody else's", async () => {
    const ctx = await makeCtx(seller);
    await createProduct(ctx, makeProduct({ status: 'draft' }));
    const total = async (who: Actor, more = {}) =>
      (await listProducts(ctx.as(who), ListProductsQuery.parse({ status: 'all', ...more }), {})).total;
    expect(await total(makeActor('admin'))).toBe(1);
    expect(await total(makeActor('customer'))).toBe(0);
    expect(await total(makeActor('customer'), { seller: seller.id })).toBe(0);
  });

  for (const [name, sellerId, status, index] of [
    ['a seller', 'usr_a', 'all', 'products_by_seller_newest'],
    ["a seller's drafts", 'usr_a', 'draft', 'products_by_seller'],
    ['everybody', undefined, 'all', 'products_newest'],
  ] as const) {
    test(`reads the newest of ${name} from an index, unsorted`, async () => {
      const { db } = await makeCtx(seller);
      const cursor = encodeCursor([1, 1]);
      const { sql, args } = pageStatement({ sellerId, status, cursor, limit: 10 });
      const { rows } = await db.$client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args });
      const plan = rows.map((row) => String(row['detail'])).join('; ');
      expect(plan).toContain(`USING INDEX ${index} `);
      expect(plan).not.toContain('TEMP B-TREE');
    });
  }
});
