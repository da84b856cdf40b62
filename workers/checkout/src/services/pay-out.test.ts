import { describe, expect, test } from 'bun:test';
import fc from 'fast-check';
import { makeActor, makeCtx, type TestCtx } from '../../test/context.ts';
import { buy, fillCart } from '../../test/shop.ts';
import { earnings } from '../rules/earnings.ts';
import { createPayouts, listLedger, listPayouts, writePayoutFile } from './pay-out.ts';
import { getPayment, refundPayment } from './refund-payment.ts';

const admin = makeActor('admin');
const page = { limit: 100 };

/** Four orders of odd amounts from two sellers, with refunds in between. */
async function open(): Promise<TestCtx> {
  const ctx = await makeCtx(admin);
  ctx.others.addVariant('var_a', { sellerId: 'usr_mara', price: 333 }, 100);
  ctx.others.addVariant('var_b', { sellerId: 'usr_tom', price: 1_999 }, 100);
  for (const [index, quantity] of [1, 3, 7, 2].entries()) {
    const owner = { cartId: `crt_${index}` };
    await fillCart(ctx, owner, 'var_a', quantity);
    if (index % 2) await fillCart(ctx, owner, 'var_b', 1);
    const { orderId } = await buy(ctx, owner);
    const [line] = (await getPayment(ctx, orderId)).lines;
    if (index > 0)
      await refundPayment(ctx, orderId, {
        lines: [{ lineId: line!.lineId, quantity: 1, amount: index === 2 ? 123 : undefined }],
        shipping: 0,
        isRestocked: false,
        reason: 'x',
      });
  }
  return ctx;
}

const number = async (ctx: TestCtx, sql: string) =>
  Number((await ctx.db.$client.execute(`SELECT ${sql} AS n`)).rows[0]?.['n']);

/** What the provider kept, what orders say, and what the ledger says, in minor units. */
async function reconcile(ctx: TestCtx) {
  const orders = [...ctx.others.orders.values()].reduce((all, { draft }) => all + draft.totals.total, 0);
  return {
    orders: orders - (await number(ctx, '(SELECT sum(amount) FROM refunds)')),
    provider: await number(ctx, '(SELECT sum(captured - refunded) FROM provider_charges)'),
    ledger: await number(ctx, '(SELECT sum(gross) FROM ledger_lines)'),
  };
}

describe('the ledger', () => {
  test('orders, payments, ledger and payouts agree to the cent', async () => {
    const ctx = await open();
    const { orders, provider, ledger } = await reconcile(ctx);
    expect([provider, ledger]).toEqual([orders, orders]);
    const batch = await createPayouts(ctx, { method: 'file', currency: 'EUR', minimum: 1 });
    const paid = batch.payouts.reduce((all, { amount }) => all + amount.amount, 0);
    expect(paid).toBe(await number(ctx, `(SELECT sum(net) FROM ledger_lines WHERE seller_id <> 'platform')`));
    const [balance] = (await listPayouts(ctx, page)).balances;
    expect(balance).toMatchObject({ open: 0, paid });
    expect(balance!.gross - balance!.commission - balance!.fee).toBe(balance!.net);
  });

  test('a line that goes back in odd parts takes all of its commission back, to the cent', async () => {
    const ctx = await makeCtx(admin);
    ctx.others.addVariant('var_a', { price: 9_977 }, 5);
    await fillCart(ctx, { cartId: 'crt_odd' });
    const { orderId } = await buy(ctx, { cartId: 'crt_odd' });
    const [line] = (await getPayment(ctx, orderId)).lines;
    const parts = [1, 2, 33, 777, 5, 4_999, undefined];
    for (const amount of parts) {
      const lines = [{ lineId: line!.lineId, quantity: amount === undefined ? 1 : 0, amount }];
      await refundPayment(ctx, orderId, { lines, shipping: 0, isRestocked: false, reason: 'x' });
    }
    const sums = (await listPayouts(ctx, page)).balances[0]!;
    expect(sums).toMatchObject({ gross: 0, commission: 0, net: -sums.fee });
  });

  test('is each seller’s own', async () => {
    const ctx = await open();
    const mara = ctx.as(makeActor('seller', 'mara'));
    const { items } = await listLedger(mara, page);
    expect(items.length).toBeGreaterThan(0);
    expect((await listLedger(ctx.as(makeActor('seller', 'nobody')), page)).items).toEqual([]);
    const first = await listLedger(mara, { limit: 2 });
    const second = await listLedger(mara, { limit: 100, cursor: first.nextCursor });
    expect([...first.items, ...second.items]).toEqual(items);
  });
});

describe('createPayouts()', () => {
  test('in parallel pays each line once', async () => {
    const ctx = await open();
    const tries = Array.from({ length: 6 }, () =>
      createPayouts(ctx, { method: 'file', currency: 'EUR', minimum: 1 }),
    );
    const made = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled');
    expect(made).toHaveLength(1);
    expect(await number(ctx, '(SELECT sum(amount) FROM payouts)')).toBe(
      await number(ctx, `(SELECT sum(net) FROM ledger_lines WHERE payout_id IS NOT NULL)`),
    );
  });

  test('writes a file of every line, for its seller and admins only', async () => {
    const ctx = await open();
    const { id, payouts } = await createPayouts(ctx, { method: 'file', currency: 'EUR', minimum: 1 });
    const lines = (await writePayoutFile(ctx, id)).trim().split('\r\n');
    expect(lines).toHaveLength(1 + payouts.reduce((all, { lineCount }) => all + lineCount, 0));
    const own = payouts.find(({ sellerId }) => sellerId === 'usr_mara')!;
    expect(await writePayoutFile(ctx.as(makeActor('seller', 'mara')), own.id)).toContain('3.33');
    expect(writePayoutFile(ctx.as(makeActor('seller', 'tom')), own.id)).rejects.toMatchObject({
      name: 'not-found',
    });
    expect(writePayoutFile(ctx.as(makeActor('seller', 'mara')), id)).rejects.toMatchObject({
      name: 'not-found',
    });
  });

  test('by Stripe fails without an account and leaves the money open', async () => {
    const ctx = await open();
    const { payouts } = await createPayouts(ctx, { method: 'stripe', currency: 'EUR', minimum: 1 });
    expect(new Set(payouts.map(({ status }) => status))).toEqual(new Set(['failed']));
    expect((await listPayouts(ctx, page)).balances).toMatchObject([{ paid: 0 }]);
  });
});

describe('earnings()', () => {
  test('net + commission + fee = gross on every line, and fees add up to what the provider takes', () => {
    const lines = fc.array(fc.record({ lineId: fc.uuid(), sellerId: fc.uuid(), gross: fc.nat(5_000_000) }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(lines, fc.nat(5_000_000), (sold, toPay) => {
        for (const { gross, commission, fee, net } of earnings(sold, toPay))
          expect(net + commission + fee).toBe(gross);
      }),
    );
  });
});
