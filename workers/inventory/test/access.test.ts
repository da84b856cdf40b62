import type { SliceRoute } from '@highstreet/http';
import { describeAccess, describeContract, requestAs } from '@highstreet/http/testing';
import { expect, test } from 'bun:test';
import { buildApp } from '../src/app.ts';
import * as contractRoutes from '../src/contract/routes.ts';
import { createLocation } from '../src/services/keep-locations.ts';
import { makeActor, makeCtx } from './context.ts';
import { countPieces, fillShelves } from './shelves.ts';

const routes: SliceRoute[] = Object.values({ ...contractRoutes });

async function open() {
  const ctx = await makeCtx(makeActor('seller'));
  const app = buildApp((_, meta) => ctx.as(meta.actor));
  const others = async () => {
    await fillShelves(ctx.db, [{ variantId: 'var_mug', onHand: 3 }]);
    const { id } = await createLocation(ctx, 'Cellar');
    const adjust = { variantId: 'var_mug', set: 9, reason: 'counted' };
    const requests = [
      { operationId: 'getStock', path: '/api/inventory/var_mug' },
      { operationId: 'changeSettings', path: '/api/inventory/var_mug', body: { lowStockAt: 1 } },
      { operationId: 'listMovements', path: '/api/inventory/var_mug/movements' },
      { operationId: 'adjustStock', path: '/api/inventory/adjustments', body: adjust },
      { operationId: 'updateLocation', path: `/api/inventory/locations/${id}`, body: { name: 'Mine' } },
      { operationId: 'deleteLocation', path: `/api/inventory/locations/${id}` },
      { operationId: 'updateLocation', path: '/api/inventory/locations/loc_seller', body: { name: 'Mine' } },
    ];
    return { actor: makeActor('seller', 'tom'), requests };
  };
  return { ctx, app, routes, others };
}

describeAccess('inventory', open);
describeContract('inventory', (await open()).app, routes);

test("no list, file or location of another seller's stock is reached by naming the seller", async () => {
  const { ctx, app } = await open();
  await fillShelves(ctx.db, [{ variantId: 'var_mug', onHand: 3 }]);
  const tom = makeActor('seller', 'tom');
  const list = await requestAs(app, tom, 'get', '/api/inventory?seller=usr_seller&variants=var_mug');
  expect(await list.json()).toMatchObject({ items: [], total: 0 });
  const places = await requestAs(app, tom, 'get', '/api/inventory/locations?seller=usr_seller');
  expect(await places.json()).toMatchObject({ items: [{ sellerId: 'usr_tom' }] });
  const { encodeActor } = await import('@highstreet/http/actor');
  const file = await app.request('/api/inventory/bulk?seller=usr_seller', {
    method: 'POST',
    headers: { 'content-type': 'text/csv', 'x-highstreet-actor': encodeActor(tom) },
    body: 'SKU-var_mug,,99',
  });
  expect(await file.json()).toMatchObject({ rejected: 1, rows: [{ why: 'sku' }] });
  const theirs = { variantId: 'var_mug', locationId: 'loc_tom', set: 9, reason: 'counted' };
  await fillShelves(ctx.db, [{ variantId: 'var_cup', onHand: 1, sellerId: 'usr_tom' }]);
  const moved = await requestAs(app, makeActor('seller'), 'post', '/api/inventory/adjustments', theirs);
  expect([moved.status, (await countPieces(ctx.db, 'var_mug')).onHand]).toEqual([422, 3]);
});

test('an admin sees and changes what every seller has', async () => {
  const { ctx, app } = await open();
  await fillShelves(ctx.db, [{ variantId: 'var_mug', onHand: 3 }]);
  const admin = makeActor('admin');
  const list = await requestAs(app, admin, 'get', '/api/inventory?seller=usr_seller');
  expect(await list.json()).toMatchObject({ items: [{ variantId: 'var_mug', onHand: 3 }] });
  const body = { variantId: 'var_mug', delta: 2, reason: 'received' };
  expect((await requestAs(app, admin, 'post', '/api/inventory/adjustments', body)).status).toBe(200);
  expect((await countPieces(ctx.db, 'var_mug')).onHand).toBe(5);
});
