import { describe, expect, test } from 'bun:test';
import type { Actor } from '@highstreet/http';
import { requestAs } from '@highstreet/http/testing';
import { buildApp } from '../src/app.ts';
import { couponRefusals } from '../src/contract/problems.ts';
import { redeemCoupons } from '../src/services/redeem-coupons.ts';
import { releaseOrder } from '../src/services/release-order.ts';
import { spendGiftCard } from '../src/services/spend-gift-card.ts';
import { makeActor, makeCart, makeCtx, putCard, putCoupon } from './context.ts';

const mara = makeActor('seller', 'mara');
const admin = makeActor('admin');
const ada = makeActor('customer', 'ada');

async function open() {
  const ctx = await makeCtx();
  const app = buildApp((_, meta) => ctx.as(meta.actor));
  const ask = async (actor: Actor | undefined, method: string, path: string, body?: unknown) => {
    const response = await requestAs(app, actor, method, path, body);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} };
  };
  return { ctx, app, ask };
}

const ten = { code: 'ten', type: 'percentage', value: 10 };

describe('coupons over HTTP', () => {
  test('are made, read, changed and deleted by their seller, and by an admin', async () => {
    const { ask } = await open();
    const made = await ask(mara, 'post', '/api/coupons', { ...ten, value: 12.5 });
    expect(made).toMatchObject({
      status: 201,
      body: { code: 'TEN', value: 12.5, sellerId: mara.id, status: 'active' },
    });
    const path = made.headers.get('location') ?? '';
    expect(await ask(admin, 'get', path)).toMatchObject({ status: 200, body: { code: 'TEN' } });
    const changed = await ask(mara, 'patch', path, { value: 15, expiresAt: '2020-01-01T00:00:00Z' });
    expect(changed).toMatchObject({ status: 200, body: { value: 15, status: 'expired', stackable: false } });
    expect((await ask(admin, 'delete', path)).status).toBe(204);
    expect((await ask(mara, 'get', path)).status).toBe(404);
    expect((await ask(mara, 'post', '/api/coupons', ten)).status).toBe(201);
  });

  test('refuse a code that is taken, in any spelling', async () => {
    const { ask } = await open();
    await ask(mara, 'post', '/api/coupons', ten);
    expect(await ask(admin, 'post', '/api/coupons', { ...ten, code: ' Ten ' })).toMatchObject({
      status: 409,
      body: { type: 'urn:highstreet:problem:coupon-code-taken' },
    });
  });

  test('name the fields that do not go together', async () => {
    const { ask } = await open();
    const wrong: [object, string][] = [
      [{ value: 0 }, '/value'],
      [{ value: 100.5 }, '/value'],
      [{ value: 10.001 }, '/value'],
      [{ type: 'fixed', value: 500 }, '/currency'],
      [{ type: 'fixed', value: 5.5, currency: 'EUR' }, '/value'],
      [{ minOrderAmount: 100 }, '/currency'],
      [{ startsAt: '2026-02-01T00:00:00Z', expiresAt: '2026-01-01T00:00:00Z' }, '/expiresAt'],
      [{ code: '=1+1' }, '/code'],
    ];
    for (const [fields, pointer] of wrong) {
      const { status, body } = await ask(mara, 'post', '/api/coupons', { ...ten, ...fields });
      expect([status, body.errors?.[0]?.pointer]).toEqual([422, pointer]);
    }
  });

  test('are not overwritten on top of a change of somebody else', async () => {
    const { ask, app } = await open();
    const made = await ask(mara, 'post', '/api/coupons', ten);
    const path = made.headers.get('location') ?? '';
    await ask(admin, 'patch', path, { active: false });
    const { ACTOR_HEADER, encodeActor } = await import('@highstreet/http/actor');
    const headers = {
      [ACTOR_HEADER]: encodeActor(mara),
      'if-match': made.headers.get('etag') ?? '',
      'content-type': 'application/json',
    };
    for (const method of ['patch', 'delete']) {
      const body = method === 'patch' ? '{"value":20}' : undefined;
      expect((await app.request(path, { method, headers, body })).status).toBe(412);
    }
  });

  test('are listed by page, state and search, each seller sees the own', async () => {
    const { ask } = await open();
    for (let at = 0; at < 5; at += 1) await ask(mara, 'post', '/api/coupons', { ...ten, code: `MARA${at}` });
    await ask(admin, 'post', '/api/coupons', { ...ten, code: 'HOUSE', active: false });
    const first = await ask(mara, 'get', '/api/coupons?limit=3');
    const rest = await ask(mara, 'get', `/api/coupons?limit=3&cursor=${first.body.nextCursor}`);
    const codes = [...first.body.items, ...rest.body.items].map(({ code }: { code: string }) => code);
    expect(codes).toEqual(['MARA4', 'MARA3', 'MARA2', 'MARA1', 'MARA0']);
    expect(first.headers.get('link')).toContain('rel="next"');
    const count = async (query: string) =>
      (await ask(admin, 'get', `/api/coupons?${query}`)).body.items.length;
    expect([await count(''), await count('seller=house'), await count('status=inactive')]).toEqual([6, 1, 1]);
    expect([await count('q=mara'), await count('status=expired')]).toEqual([5, 0]);
    expect((await ask(makeActor('seller', 'tom'), 'get', '/api/coupons')).body.items).toEqual([]);
  });

  test('are validated for anybody, each refusal by its own type', async () => {
    const { ctx, ask } = await open();
    await putCoupon(ctx, { minOrderAmount: 20_000, currency: 'EUR' });
    const small = await ask(undefined, 'post', '/api/coupons/validate', { code: 'ten', cart: makeCart() });
    expect(small).toMatchObject({
      status: 422,
      body: { type: 'urn:highstreet:problem:coupon-minimum-not-reached', code: 'TEN', missing: 10_000 },
    });
    const line = { ...makeCart().lines[0], quantity: 2 };
    const cart = { ...makeCart(), lines: [line] };
    expect(await ask(undefined, 'post', '/api/coupons/validate', { codes: ['ten'], cart })).toMatchObject({
      status: 200,
      body: { total: { amount: 2_000, currency: 'EUR' }, discounts: [{ lines: [{ amount: 2_000 }] }] },
    });
    expect((await ask(undefined, 'post', '/api/coupons/validate', { code: 'no', cart })).status).toBe(404);
    const slugs = Object.values(couponRefusals).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  test('are previewed without being kept, for a cart with foreign lines', async () => {
    const { ask } = await open();
    const other = { ...makeCart().lines[0], lineId: 'line_2', sellerId: 'usr_tom' };
    const cart = { ...makeCart(), lines: [...makeCart().lines, other] };
    const coupon = { type: 'fixed', value: 999_999, currency: 'EUR' };
    expect(await ask(mara, 'post', '/api/coupons/preview', { coupon, cart })).toMatchObject({
      body: { discount: { lines: [{ lineId: 'line_1', amount: 10_000 }], total: 10_000 }, reason: null },
    });
    expect(
      await ask(mara, 'post', '/api/coupons/preview', { coupon: { ...coupon, active: false }, cart }),
    ).toMatchObject({
      body: { discount: null, reason: 'inactive' },
    });
    expect((await ask(mara, 'get', '/api/coupons')).body.items).toEqual([]);
  });

  test('come in 10,000 different codes at once, as CSV, each good for one order', async () => {
    const { ctx, ask } = await open();
    const made = await ask(mara, 'post', '/api/coupons/bulk', { ...ten, code: 'summer', count: 10_000 });
    expect(made).toMatchObject({ status: 201, body: { isBulk: true, codeCount: 10_000, code: 'SUMMER' } });
    const csv = await ask(mara, 'get', `/api/coupons/${made.body.id}/codes`);
    const [head, ...rows] = csv.text.trimEnd().split('\r\n');
    const codes = rows.map((row) => row.split(',')[0] ?? '');
    expect([head, new Set(codes).size]).toEqual(['code,used', 10_000]);
    expect(codes.every((code) => /^SUMMER(?:-[0-9A-HJKMNP-TV-Z]{4}){4}$/.test(code))).toBe(true);
    const [one = '', two = ''] = codes;
    const use = { customerKey: ada.id, cart: makeCart() };
    expect(await redeemCoupons(ctx, { ...use, orderId: 'ord_1', codes: [one] })).toMatchObject({
      isRedeemed: true,
    });
    expect(await redeemCoupons(ctx, { ...use, orderId: 'ord_2', codes: [one] })).toMatchObject({
      reason: 'used-up',
    });
    expect(await redeemCoupons(ctx, { ...use, orderId: 'ord_3', codes: [two] })).toMatchObject({
      isRedeemed: true,
    });
    expect(await redeemCoupons(ctx, { ...use, orderId: 'ord_4', codes: ['SUMMER'] })).toMatchObject({
      reason: 'unknown',
    });
    expect((await ask(mara, 'get', `/api/coupons?q=${two}`)).body.items).toHaveLength(1);
    expect((await ask(mara, 'get', `/api/coupons/${made.body.id}`)).body.currentUses).toBe(2);
  });

  test('show each day of use, and the orders', async () => {
    const { ctx, ask } = await open();
    const { id } = await putCoupon(ctx, { sellerId: mara.id });
    for (const orderId of ['ord_1', 'ord_2', 'ord_3'])
      await redeemCoupons(ctx, { orderId, customerKey: ada.id, codes: ['TEN'], cart: makeCart() });
    await releaseOrder(ctx, 'ord_2');
    const { body: usage } = await ask(mara, 'get', `/api/coupons/${id}/usage?days=7`);
    expect(usage.days).toHaveLength(7);
    expect(usage.days[6]).toEqual({
      date: '2026-01-01',
      uses: 2,
      amounts: [{ amount: 2_000, currency: 'EUR' }],
    });
    expect(usage.total).toEqual({ uses: 2, released: 1, amounts: [{ amount: 2_000, currency: 'EUR' }] });
    const first = await ask(mara, 'get', `/api/coupons/${id}/redemptions?limit=2`);
    const rest = await ask(
      mara,
      'get',
      `/api/coupons/${id}/redemptions?limit=2&cursor=${first.body.nextCursor}`,
    );
    const orders = [...first.body.items, ...rest.body.items];
    expect(orders.map(({ orderId }) => orderId)).toEqual(['ord_3', 'ord_2', 'ord_1']);
    expect(orders[1].releasedAt).not.toBeNull();
    expect(JSON.stringify(orders)).not.toContain(ada.id);
  });
});

describe('gift cards over HTTP', () => {
  test('show their code when they are issued and to their holder, masked to everybody else', async () => {
    const { ask } = await open();
    const balance = { amount: 5_000, currency: 'EUR' };
    const made = await ask(admin, 'post', '/api/gift-cards', { balance, customerId: ada.id, note: 'Sorry' });
    expect(made.body.code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
    const [mine] = (await ask(ada, 'get', '/api/gift-cards/mine')).body.items;
    expect(mine).toMatchObject({ code: made.body.code, balance, status: 'usable' });
    const list = await ask(admin, 'get', '/api/gift-cards');
    expect(list.body.items[0].code).toBe(`…${made.body.code.slice(-5)}`);
    expect(list.text).not.toContain(made.body.code.slice(0, 11));
    for (const reader of [makeActor('customer', 'ben'), mara])
      expect((await ask(reader, 'get', '/api/gift-cards/mine')).body.items).toEqual([]);
    expect(
      (await ask(admin, 'get', `/api/gift-cards?q=${made.body.code.slice(-5).toLowerCase()}`)).body.items,
    ).toHaveLength(1);
  });

  test('tell their ledger, the newest entry first', async () => {
    const { ctx, ask } = await open();
    const { id, code } = await putCard(ctx, { customerId: ada.id });
    await spendGiftCard(ctx, { orderId: 'ord_1', code, amount: 1_200, currency: 'EUR' });
    await releaseOrder(ctx, 'ord_1');
    const { body } = await ask(ada, 'get', `/api/gift-cards/${id}/entries`);
    const rows = body.items.map((entry: Record<string, unknown>) => [
      entry['kind'],
      entry['amount'],
      entry['balance'],
    ]);
    expect(rows).toEqual([
      ['released', 1_200, 5_000],
      ['spent', -1_200, 3_800],
      ['issued', 5_000, 5_000],
    ]);
  });

  test('are blocked and unblocked by an admin', async () => {
    const { ctx, ask } = await open();
    const { id, code } = await putCard(ctx);
    expect((await ask(admin, 'patch', `/api/gift-cards/${id}`, { isBlocked: true })).body.status).toBe(
      'blocked',
    );
    expect((await ask(undefined, 'post', '/api/gift-cards/check', { code })).body.isUsable).toBe(false);
    expect((await ask(admin, 'patch', `/api/gift-cards/${id}`, { isBlocked: false })).body.status).toBe(
      'usable',
    );
    expect((await ask(admin, 'get', '/api/gift-cards?status=blocked')).body.items).toEqual([]);
  });

  test('belong to the first who adds them, in parallel too', async () => {
    const { ctx, ask } = await open();
    const { code } = await putCard(ctx);
    const people = ['ada', 'ben', 'cleo', 'dora'].map((name) => makeActor('customer', name));
    const answers = await Promise.all(
      people.map((person) => ask(person, 'post', '/api/gift-cards/claim', { code })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const winner = people[answers.findIndex(({ status }) => status === 200)];
    expect((await ask(winner, 'post', '/api/gift-cards/claim', { code })).status).toBe(200);
    expect((await ask(undefined, 'post', '/api/gift-cards/check', { code })).status).toBe(404);
  });
});
