import { describe, expect, test } from 'bun:test';
import { encodeActor } from '@highstreet/http/actor';
import { requestAs } from '@highstreet/http/testing';
import { buildApp } from '../src/app.ts';
import type { BulkReport, MovementPage, StockItem, StockPage } from '../src/contract/index.ts';
import { commitStock } from '../src/services/commit-stock.ts';
import { reserveStock } from '../src/services/reserve-stock.ts';
import { makeActor, makeCtx, makeVariant } from './context.ts';
import { fillShelves, findBrokenRules, listEvents, type Shelf } from './shelves.ts';

const seller = makeActor('seller');
const MUG = 'var_mug';

async function open(...shelves: Shelf[]) {
  const ctx = await makeCtx(seller);
  const app = buildApp((_, meta) => ctx.as(meta.actor));
  await fillShelves(ctx.db, shelves);
  const get = async <T>(path: string) => (await (await requestAs(app, seller, 'GET', path)).json()) as T;
  const send = async (method: string, path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await app.request(path, {
      method,
      headers: { 'content-type': 'application/json', 'x-highstreet-actor': encodeActor(seller), ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  const adjust = (body: object, ifMatch?: string) =>
    send(
      'POST',
      '/api/inventory/adjustments',
      { variantId: MUG, reason: 'counted', ...body },
      ifMatch ? { 'if-match': ifMatch } : {},
    );
  const upload = async (csv: string) => {
    const { body } = await send('POST', '/api/inventory/bulk', csv, { 'content-type': 'text/csv' });
    return body as BulkReport;
  };
  return { ctx, app, get, send, adjust, upload };
}

describe('POST /api/inventory/adjustments', () => {
  test('sets and moves what is on hand, and writes it into the ledger', async () => {
    const { ctx, adjust, get } = await open({ variantId: MUG, onHand: 3 });
    const first = await adjust({ set: 10, reason: 'received', note: 'a box' });
    expect(first.body).toMatchObject({ onHand: 10, available: 10, levels: [{ version: 2 }] });
    expect(first.headers.get('etag')).toBe('"v2"');
    await adjust({ delta: -4, reason: 'damaged' });
    const { items } = await get<MovementPage>(`/api/inventory/${MUG}/movements`);
    expect(items.map(({ kind, quantity, level, total }) => [kind, quantity, level, total])).toEqual([
      ['adjusted', -4, 6, 6],
      ['received', 7, 10, 10],
      ['received', 3, 3, 3],
    ]);
    expect(items[1]).toMatchObject({ note: 'a box', reason: 'received', actorId: 'usr_seller' });
    expect(await listEvents(ctx.db, 'stock.changed')).toHaveLength(2);
    expect(await findBrokenRules(ctx.db)).toEqual([]);
  });

  test('refuses with 412 what moved meanwhile, and not what was only reserved', async () => {
    const { ctx, adjust } = await open({ variantId: MUG, onHand: 3 });
    await reserveStock(ctx, 'ord_1', [{ variantId: MUG, quantity: 1 }], 60_000);
    expect((await adjust({ set: 4 }, '"v1"')).status).toBe(200);
    const late = await adjust({ set: 9 }, '"v1"');
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({
      type: 'urn:highstreet:problem:precondition-failed',
      currentVersion: 2,
      onHand: 4,
    });
    expect((await adjust({ set: 9 }, '"some-other-tag"')).status).toBe(412);
    await commitStock(ctx, 'ord_1');
    expect((await adjust({ set: 9 }, '"v2"')).status).toBe(412);
  });

  test('of two counts of one shelf at once one wins', async () => {
    const { adjust, ctx } = await open({ variantId: MUG, onHand: 3 });
    const answers = await Promise.all([7, 8, 9].map((set) => adjust({ set }, '"v1"')));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
    expect(await findBrokenRules(ctx.db)).toEqual([]);
  });

  test('never takes what is promised to orders, and not more than there is', async () => {
    const { ctx, adjust } = await open({ variantId: MUG, onHand: 3 });
    await reserveStock(ctx, 'ord_1', [{ variantId: MUG, quantity: 2 }], 60_000);
    const refused = await adjust({ set: 1 });
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { type: 'urn:highstreet:problem:below-reserved', reserved: 2 },
    ]);
    expect((await adjust({ delta: -9 })).status).toBe(409);
    expect((await adjust({ set: 2 })).status).toBe(200);
  });

  test('begins to count a variant that had no stock, and one the copy did not know', async () => {
    const { ctx, adjust, get } = await open();
    ctx.catalog.push(makeVariant());
    expect((await get<StockItem>(`/api/inventory/${MUG}`)).isTracked).toBe(false);
    expect((await adjust({ set: 0 })).body).toMatchObject({ isTracked: true, onHand: 0, isLow: true });
    expect(await listEvents(ctx.db, 'stock.changed')).toMatchObject([{ data: { isSellable: false } }]);
  });

  test.each([
    [{ set: 1, delta: 1 }, 422],
    [{}, 422],
    [{ set: -1 }, 422],
    [{ set: 1.5 }, 422],
    [{ set: 1, locationId: 'loc_none' }, 422],
    [{ set: 1, variantId: 'var_none' }, 404],
  ])('refuses %j with %d', async (body, status) => {
    const { adjust } = await open({ variantId: MUG, onHand: 3 });
    expect((await adjust(body)).status).toBe(status);
  });
});

describe('GET /api/inventory', () => {
  test('filters by location, low stock and text, sorts by what is left, and pages', async () => {
    const { get } = await open(
      { variantId: 'var_a', onHand: 9 },
      { variantId: 'var_b', onHand: 2, location: 'cellar' },
      { variantId: 'var_c', onHand: 0 },
      { variantId: 'var_x', onHand: 4, sellerId: 'usr_tom' },
    );
    const names = async (query: string) =>
      (await get<StockPage>(`/api/inventory?${query}`)).items.map(({ variantId }) => variantId);
    expect(await names('')).toEqual(['var_a', 'var_b', 'var_c']);
    expect(await names('state=low')).toEqual(['var_b', 'var_c']);
    expect(await names('state=out')).toEqual(['var_c']);
    expect(await names('location=loc_seller_cellar')).toEqual(['var_b']);
    expect(await names('q=SKU-VAR_A')).toEqual(['var_a']);
    expect(await names('variants=var_a,var_x')).toEqual(['var_a']);
    expect(await names('sort=available')).toEqual(['var_c', 'var_b', 'var_a']);
    const first = await get<StockPage>('/api/inventory?sort=available&limit=2');
    expect(first).toMatchObject({ total: 3, low: 2 });
    expect(await names(`sort=available&limit=2&cursor=${first.nextCursor}`)).toEqual(['var_a']);
  });

  test('takes one round trip', async () => {
    const { ctx, get } = await open({ variantId: MUG, onHand: 3 });
    const before = ctx.roundTrips();
    await get('/api/inventory');
    expect(ctx.roundTrips() - before).toBe(1);
  });
});

describe('GET /api/inventory/availability', () => {
  test('tells anybody of variants and products in one round trip', async () => {
    const { ctx, app } = await open({ variantId: MUG, onHand: 2 });
    const before = ctx.roundTrips();
    const response = await app.request(
      `/api/inventory/availability?variants=${MUG},var_none&products=prd_mug,prd_none`,
    );
    expect(ctx.roundTrips() - before).toBe(1);
    expect(response.headers.get('cache-control')).toContain('public');
    const counted = { available: 2, isTracked: true, isBackorderAllowed: false, isLow: true };
    const uncounted = { available: 0, isTracked: false, isBackorderAllowed: false, isLow: false };
    expect(await response.json()).toEqual({
      variants: [
        { variantId: MUG, ...counted },
        { variantId: 'var_none', ...uncounted },
      ],
      products: [
        { productId: 'prd_mug', ...counted },
        { productId: 'prd_none', ...uncounted },
      ],
    });
  });
});

describe('PATCH /api/inventory/{id}', () => {
  test('changes what is given', async () => {
    const { ctx, send } = await open({ variantId: MUG, onHand: 3 });
    const { body } = await send('PATCH', `/api/inventory/${MUG}`, {
      lowStockAt: 1,
      isBackorderAllowed: true,
    });
    expect(body).toMatchObject({ lowStockAt: 1, isBackorderAllowed: true, isCounted: true, isLow: false });
    const off = await send('PATCH', `/api/inventory/${MUG}`, { isCounted: false });
    expect(off.body).toMatchObject({ lowStockAt: 1, isTracked: false });
    expect(await listEvents(ctx.db, 'stock.changed')).toMatchObject([{}, { data: { isSellable: true } }]);
  });
});

describe('POST /api/inventory/bulk', () => {
  test('sets what each row says, tells of each, and changes nothing the second time', async () => {
    const { ctx, upload, send } = await open(
      { variantId: MUG, onHand: 3 },
      { variantId: 'var_cup', onHand: 5 },
    );
    await send('POST', '/api/inventory/locations', { name: 'Cellar' });
    await reserveStock(ctx, 'ord_1', [{ variantId: 'var_cup', quantity: 4 }], 60_000);
    ctx.catalog.push(makeVariant({ variantId: 'var_new', productId: 'prd_new', sku: 'NEW, 1' }));
    const csv = [
      'SKU;Location;Quantity',
      `SKU-${MUG};;8`,
      `SKU-${MUG};cellar;2`,
      `SKU-${MUG};Main;9`,
      'SKU-var_cup;;1',
      '"NEW, 1";Main;4',
      'NONE;;1',
      `SKU-${MUG};Attic;1`,
      `SKU-${MUG};;many`,
      '',
    ].join('\r\n');
    const report = await upload(csv);
    expect(report.rows.map(({ line, outcome, why, before }) => [line, outcome, why ?? before])).toEqual([
      [2, 'changed', 3],
      [3, 'changed', 0],
      [4, 'rejected', 'twice'],
      [5, 'rejected', 'reserved'],
      [6, 'changed', 0],
      [7, 'rejected', 'sku'],
      [8, 'rejected', 'location'],
      [9, 'rejected', 'quantity'],
    ]);
    expect(report).toMatchObject({ changed: 3, unchanged: 0, rejected: 5 });
    expect(await upload(csv)).toMatchObject({ changed: 0, unchanged: 3, rejected: 5 });
    expect(await findBrokenRules(ctx.db)).toEqual([]);
  });

  test('takes 1,000 rows in few round trips', async () => {
    const { ctx, upload } = await open();
    for (let index = 0; index < 1_000; index += 1)
      ctx.catalog.push(makeVariant({ variantId: `var_${index}`, sku: `S${index}` }));
    await upload(ctx.catalog.map(({ sku }) => `${sku},,1`).join('\n'));
    const before = ctx.roundTrips();
    const report = await upload(ctx.catalog.map(({ sku }) => `${sku},Main,7`).join('\n'));
    expect(report.changed).toBe(1_000);
    expect(ctx.roundTrips() - before).toBeLessThan(8);
    expect(await findBrokenRules(ctx.db)).toEqual([]);
  });
});

describe('locations', () => {
  test('a seller has a main one, opens others, and closes only what is empty', async () => {
    const { get, send, app, adjust } = await open({ variantId: MUG, onHand: 3 });
    const { body } = await send('POST', '/api/inventory/locations', { name: 'Cellar' });
    const cellar = body as { id: string };
    expect((await send('POST', '/api/inventory/locations', { name: 'cellar' })).status).toBe(409);
    const { items } = await get<{ items: { name: string; isMain: boolean; onHand: number }[] }>(
      '/api/inventory/locations',
    );
    expect(items.map(({ name, isMain, onHand }) => [name, isMain, onHand])).toEqual([
      ['Main', true, 3],
      ['Cellar', false, 0],
    ]);
    await adjust({ set: 2, locationId: cellar.id });
    const close = async (id: string) =>
      (await requestAs(app, seller, 'DELETE', `/api/inventory/locations/${id}`)).status;
    expect([await close(cellar.id), await close('loc_seller')]).toEqual([409, 409]);
    await adjust({ set: 0, locationId: cellar.id });
    expect(await close(cellar.id)).toBe(204);
    expect((await send('POST', '/api/inventory/locations', { name: 'Cellar' })).status).toBe(201);
  });
});
