import type { SliceRoute } from '@highstreet/http';
import { describeAccess, describeContract } from '@highstreet/http/testing';
import { buildApp } from '../src/app.ts';
import * as contractRoutes from '../src/contract/routes.ts';
import { askReturn } from '../src/services/ask-return.ts';
import { moveOrder } from '../src/services/move-order.ts';
import { makeActor, makeCtx } from './context.ts';
import { placeOrder } from './make-draft.ts';

const routes: SliceRoute[] = Object.values({ ...contractRoutes });

async function open() {
  const ctx = await makeCtx(makeActor('seller'));
  const app = buildApp((_, meta) => ctx.as(meta.actor));
  const others = async () => {
    const { orderId, items } = await placeOrder(ctx);
    for (const status of ['processing', 'shipped', 'delivered'] as const)
      await moveOrder(ctx, orderId, { status });
    const lines = items.map(({ lineId }) => ({ lineId, quantity: 1 }));
    const ada = ctx.as(makeActor('customer', 'ada'));
    const { returns } = await askReturn(ada, orderId, { lines, reason: 'Too small' }, {});
    const path = `/api/orders/${orderId}`;
    const requests = [
      { operationId: 'getOrder', path },
      { operationId: 'getOrder', path: `${path}?key=wrong` },
      { operationId: 'getOrder', path: `${path}?key=` },
      { operationId: 'getOrder', path: `${path}?as=admin` },
      { operationId: 'moveOrder', path, body: { status: 'processing' } },
      { operationId: 'cancelOrder', path: `${path}/cancel`, body: { reason: 'x' } },
      { operationId: 'askReturn', path: `${path}/return`, body: { lines, reason: 'x' } },
      { operationId: 'decideReturn', path: `${path}/return/${returns[0]?.id}`, body: { status: 'accepted' } },
      { operationId: 'addOrderNote', path: `${path}/notes`, body: { text: 'x' } },
      { operationId: 'getInvoice', path: `${path}/invoice` },
      { operationId: 'getInvoice', path: `${path}/invoice?key=wrong` },
      { operationId: 'listOrders', path: '/api/orders?as=admin' },
      { operationId: 'exportOrders', path: '/api/orders/export?as=admin' },
      { operationId: 'getOrdersDashboard', path: '/api/orders/dashboard?as=admin' },
    ];
    return { actor: makeActor('seller', 'tom'), requests };
  };
  return { app, routes, others };
}

describeAccess('orders', open);
describeContract('orders', (await open()).app, routes);
