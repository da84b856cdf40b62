import { describe, expect, test } from 'bun:test';
import { makeActor, makeCtx, type TestCtx } from '../../test/context.ts';
import { makeLine, placeOrder } from '../../test/make-draft.ts';
import type { OrderFilter } from '../contract/schemas.ts';
import { exportStatement } from '../db/export-lines.ts';
import { listStatement, type Scope } from '../db/list-orders.ts';
import { dashboardStatements } from '../db/read-dashboard.ts';
import { cancelOrder } from './cancel-order.ts';
import { exportOrders } from './export-orders.ts';
import { getInvoice } from './get-invoice.ts';
import { getOrder } from './get-order.ts';
import { listOrders } from './list-orders.ts';
import { moveOrder } from './move-order.ts';
import { showDashboard } from './show-dashboard.ts';

const seller = makeActor('seller');
const ada = makeActor('customer', 'ada');

async function plan(ctx: TestCtx, statement: { sql: string; args: unknown }): Promise<string[]> {
  const { sql, args } = statement as { sql: string; args: Record<string, string> };
  const { rows } = await ctx.db.$client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args });
  return rows.map((row) => String(row['detail']));
}

describe('listOrders()', () => {
  test('pages by cursor without leaving one out or showing one twice', async () => {
    const ctx = await makeCtx(ada);
    const placed: string[] = [];
    for (let at = 0; at < 7; at += 1) placed.unshift((await placeOrder(ctx)).orderId);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listOrders(ctx, { as: 'customer', limit: 3, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(placed);
  });

  test('takes any text as a search and any cursor, and finds by number, name and own titles', async () => {
    const ctx = await makeCtx(seller);
    await placeOrder(ctx, {
      items: [makeLine({ title: 'Küchenmesser' }), makeLine({ sellerId: 'usr_tom', title: 'Basket' })],
    });
    const find = async (q: string, cursor?: string) =>
      (await listOrders(ctx, { as: 'seller', q, limit: 10, cursor })).items.length;
    expect(await Promise.all(['KUCHEN', 'küchen', 'hs-2026-000001', 'Byron'].map((q) => find(q)))).toEqual([
      1, 1, 1, 1,
    ]);
    expect(await Promise.all(['basket', '%', '_', '\\', '"', "' OR 1=1"].map((q) => find(q)))).toEqual([
      0, 0, 0, 0, 0, 0,
    ]);
    expect(await find('', 'nonsense')).toBe(1);
  });

  test('filters by status and day, and a seller reads the own part', async () => {
    const ctx = await makeCtx(seller);
    const { orderId } = await placeOrder(ctx, { items: [makeLine(), makeLine({ sellerId: 'usr_tom' })] });
    await moveOrder(ctx, orderId, { status: 'processing' });
    const count = async (filter: Partial<OrderFilter>, who = seller) =>
      (await listOrders(ctx.as(who), { as: 'seller', limit: 10, ...filter })).items.length;
    expect(await count({ status: 'processing' })).toBe(1);
    expect(await count({ status: 'processing' }, makeActor('seller', 'tom'))).toBe(0);
    expect(await count({ from: '2026-01-01', to: '2026-01-01' })).toBe(1);
    expect(await count({ from: '2026-01-02' })).toBe(0);
    const [own] = (await listOrders(ctx, { as: 'seller', limit: 1 })).items;
    expect(own).toMatchObject({ total: 2500, itemCount: 2, sellerNames: ['Mara Lindqvist'] });
  });

  test('asks one round trip', async () => {
    const ctx = await makeCtx(ada);
    await placeOrder(ctx);
    const before = ctx.roundTrips();
    await listOrders(ctx, { as: 'customer', limit: 10 });
    expect(ctx.roundTrips() - before).toBe(1);
  });
});

describe('query plans', () => {
  const scopes: Scope[] = ['all', { customerId: 'usr_ada' }, { sellerId: 'usr_seller' }];
  const filters: Partial<OrderFilter>[] = [
    {},
    { q: 'mug' },
    { from: '2026-01-01', to: '2026-02-01' },
    { status: 'processing' },
    { status: 'processing', q: 'mug', from: '2026-01-01' },
  ];

  test('no list reads a whole table or sorts one', async () => {
    const ctx = await makeCtx();
    for (const scope of scopes)
      for (const filter of filters)
        for (const at of [null, 1]) {
          const details = await plan(
            ctx,
            listStatement(scope, { as: 'admin', ...filter }, { at, seq: at, limit: 25 }),
          );
          const scans = details.filter((each) => /^SCAN (orders|fulfilments|[xofir])\b/.test(each));
          expect(scans.filter((each) => !each.includes('USING COVERING INDEX orders_by_time'))).toEqual([]);
        }
  });

  test('dashboard and export are answered by indexes', async () => {
    const ctx = await makeCtx();
    for (const sellerId of ['usr_seller', undefined]) {
      const statements = dashboardStatements({ sellerId, from: 1, before: 1, offset: 0 });
      const details = (await Promise.all(statements.map((each) => plan(ctx, each)))).flat();
      expect(
        details.filter((each) => /^SCAN (orders|order_items|fulfilments|returns)\b(?!.*INDEX)/.test(each)),
      ).toEqual([]);
      const exported = await plan(ctx, exportStatement(sellerId, {}, { at: 1, seq: 1, sellerId: 'x' }, 500));
      expect(exported.filter((each) => /^SCAN (f|o|i)\b(?!.*INDEX)/.test(each))).toEqual([]);
    }
  });
});

describe('showDashboard()', () => {
  test('sums what was sold per day in one round trip, without what was called off', async () => {
    const ctx = await makeCtx(seller);
    await placeOrder(ctx, { items: [makeLine(), makeLine({ sellerId: 'usr_tom' })] });
    await placeOrder(ctx, {
      items: [makeLine({ productId: 'prd_jug', title: 'Jug', unitPrice: 9000, quantity: 1 })],
    });
    const { orderId } = await placeOrder(ctx);
    await cancelOrder(ctx, orderId, { reason: 'Broken' }, {});
    const before = ctx.roundTrips();
    const figures = await showDashboard(ctx, { as: 'seller', days: 7, offset: 0 });
    expect(ctx.roundTrips() - before).toBe(1);
    expect(figures).toMatchObject({
      currency: 'EUR',
      total: { revenue: 11_500, orders: 2 },
      before: { revenue: 0, orders: 0 },
      open: { confirmed: 2, processing: 0, shipped: 0, returns: 0 },
    });
    expect(figures.days.map(({ day }) => day).at(-1)).toBe('2026-01-01');
    expect(figures.days).toHaveLength(7);
    expect(figures.bestSellers.map(({ title, quantity }) => [title, quantity])).toEqual([
      ['Jug', 1],
      ['Enamel mug', 2],
    ]);
  });

  test('begins its days where the seller is', async () => {
    const ctx = await makeCtx(seller);
    await placeOrder(ctx);
    const { days } = await showDashboard(ctx, { as: 'seller', days: 2, offset: -60 });
    expect(days).toMatchObject([{ orders: 0 }, { day: '2025-12-31', orders: 1 }]);
  });

  test('counts an order of several sellers once for an admin', async () => {
    const ctx = await makeCtx(makeActor('admin'));
    await placeOrder(ctx, { items: [makeLine(), makeLine({ sellerId: 'usr_tom' })] });
    const { total } = await showDashboard(ctx, { as: 'admin', days: 1, offset: 0 });
    expect(total).toEqual({ revenue: 5000, orders: 1 });
  });
});

describe('exportOrders()', () => {
  test('writes own lines only, and nothing that a spreadsheet would run', async () => {
    const ctx = await makeCtx(seller);
    await placeOrder(ctx, {
      items: [
        makeLine({ title: '=HYPERLINK("x"), "a"' }),
        makeLine({ sellerId: 'usr_tom', title: 'Basket' }),
      ],
    });
    const text = await new Response(exportOrders(ctx, { as: 'seller' })).text();
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text).toContain(`"'=HYPERLINK(""x""), ""a""",Blue,2,12.50,0.00,3.99,25.00,EUR`);
    expect(text).not.toContain('Basket');
  });

  test('reads on over more than one page', async () => {
    const ctx = await makeCtx(seller);
    for (let at = 0; at < 510; at += 1) await placeOrder(ctx);
    const text = await new Response(exportOrders(ctx, { as: 'seller' })).text();
    const numbers = text.match(/HS-2026-\d{6}/g) ?? [];
    expect([numbers.length, new Set(numbers).size]).toEqual([510, 510]);
  });
});

describe('getInvoice()', () => {
  test('is escaped, in the language of the order, and has no script', async () => {
    const ctx = await makeCtx(ada);
    const { orderId } = await placeOrder(ctx, {
      locale: 'de',
      items: [makeLine({ title: '<script>alert(1)</script> & Tasse', discount: 500 })],
    });
    const page = await getInvoice(ctx, orderId, undefined);
    expect(page).toContain('<html lang="de">');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; Tasse');
    expect(page).not.toContain('<script');
    expect(page).toContain('24,90');
    expect(page).toContain('Elm Row 3');
  });

  test('opens by key: a seller’s part shows neither other sellers nor how it was paid', async () => {
    const ctx = await makeCtx(seller);
    const { orderId, accessKey } = await placeOrder(ctx, {
      customerId: null,
      items: [makeLine(), makeLine({ sellerId: 'usr_tom', title: 'Basket' })],
    });
    const nobody = ctx.as(undefined);
    expect(await getInvoice(nobody, orderId, accessKey)).toContain('Basket');
    const key = new URL((await getOrder(ctx, orderId)).invoiceUrl, 'http://x').searchParams.get('key') ?? '';
    const own = await getInvoice(nobody, orderId, key);
    expect(own).toContain('Enamel mug');
    expect(own).not.toMatch(/Basket|4242/);
    await expect(getOrder(nobody, orderId, { key })).rejects.toMatchObject({ type: { status: 404 } });
  });
});
