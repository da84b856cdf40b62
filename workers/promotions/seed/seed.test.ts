import { expect, test } from 'bun:test';
import { makeCtx } from '../test/context.ts';
import { giftCards } from '../src/db/schema.ts';
import { readGiftCard } from '../src/services/read-gift-card.ts';
import { couponStatements } from './coupon-statements.ts';
import { makeCards } from './make-cards.ts';
import { makeCoupons } from './make-coupons.ts';

test('the demo data counts what it holds, also when it is made twice', async () => {
  const ctx = await makeCtx();
  const now = Date.UTC(2026, 5, 1);
  for (let time = 0; time < 2; time += 1) {
    const coupons = makeCoupons('cat_1', now).flatMap(couponStatements);
    await ctx.db.$client.batch([...coupons, ...makeCards(now)], 'write');
  }
  const { rows } = await ctx.db.$client.execute(
    `SELECT c.code, c.current_uses AS counted, (SELECT uses FROM coupon_codes WHERE coupon_id = c.id) AS by_code,
      coalesce((SELECT sum(uses) FROM customer_uses WHERE coupon_id = c.id), 0) AS by_customers FROM coupons c ORDER BY c.code`,
  );
  expect(rows.map((row) => [row['code'], row['counted'], row['by_code'], row['by_customers']])).toEqual([
    ['FREESHIP', 0, 0, 0],
    ['MARA15', 60, 60, 60],
    ['SPRING5', 0, 0, 0],
    ['WELCOME10', 0, 0, 0],
  ]);
  expect(await ctx.db.select().from(giftCards)).toHaveLength(2);
  expect(await readGiftCard(ctx, 'demog-iftca-rdfif-ty050')).toMatchObject({
    balance: { amount: 5_000 },
    isUsable: true,
  });
});
