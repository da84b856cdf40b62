import { expect, test } from 'bun:test';
import { getOrder } from '../src/services/get-order.ts';
import { showDashboard } from '../src/services/show-dashboard.ts';
import { makeActor, makeCtx } from '../test/context.ts';
import { makeOrder, type Ware } from './make-order.ts';
import { makeBuyer } from './people.ts';
import { openRandom } from './random.ts';
import { spreadTimes } from './spread-days.ts';
import { nextSeq, writeOrders } from './write-orders.ts';

const ware = (at: number): Ware => ({
  productId: `prd_${at}`,
  variantId: `var_${at}`,
  sellerId: `usr_seller${at % 2}`,
  sellerName: `Shop ${at % 2}`,
  slug: `ware-${at}`,
  title: `Ware ${at}`,
  options: [],
  sku: `SKU-${at}`,
  image: null,
  price: 1990,
  currency: 'EUR',
});

test('writeOrders() writes what the slice reads, with statuses that follow from the parts', async () => {
  const ctx = await makeCtx(makeActor('admin'));
  const now = Date.UTC(2026, 0, 1);
  const random = openRandom(1);
  const orders = spreadTimes(120, random, now).map((at, index) =>
    makeOrder(
      { at, buyer: makeBuyer(index, random, index % 5 === 0), wares: [ware(index), ware(index + 1)] },
      random,
      now,
    ),
  );
  expect(await writeOrders(ctx.db.$client, orders.slice(0, 60), await nextSeq(ctx.db.$client))).toBe(61);
  await writeOrders(ctx.db.$client, orders.slice(60), 61);
  for (const { id, totals } of orders) {
    const order = await getOrder(ctx, id);
    expect(order.totals.total).toBe(totals.total);
    expect(order.items).toHaveLength(2);
  }
  const { rows } = await ctx.db.$client.execute(
    `SELECT count(*) AS wrong FROM orders o WHERE status <> (SELECT CASE WHEN count(*) = 0 THEN 'cancelled'
      WHEN min(f.status = 'delivered') THEN 'delivered' WHEN min(f.status IN ('shipped', 'delivered')) THEN 'shipped'
      WHEN max(f.status <> 'confirmed') THEN 'processing' ELSE 'confirmed' END
      FROM fulfilments f WHERE f.order_id = o.id AND f.status <> 'cancelled')`,
  );
  expect(rows[0]?.['wrong']).toBe(0);
  expect((await showDashboard(ctx, { as: 'admin', days: 365, offset: 0 })).total.orders).toBeGreaterThan(100);
});
