import { describeAccess, describeContract } from '@highstreet/http/testing';
import { buildApp } from '../src/app.ts';
import * as cartRoutes from '../src/contract/cart-routes.ts';
import * as checkoutRoutes from '../src/contract/checkout-routes.ts';
import * as paymentRoutes from '../src/contract/payment-routes.ts';
import { makeActor, makeCtx } from './context.ts';

const routes = Object.values({ ...cartRoutes, ...checkoutRoutes, ...paymentRoutes });

const requests = [
  { operationId: 'getPayment', path: '/api/payments/pay_none' },
  { operationId: 'refundPayment', path: '/api/payments/pay_none/refunds', body: { lines: [], reason: 'no' } },
  { operationId: 'getPayoutFile', path: '/api/payouts/pyo_none/file' },
];

async function open() {
  const ctx = await makeCtx(makeActor('seller'));
  const app = buildApp((_, meta) => ctx.as(meta.actor));
  return { app, routes, others: async () => ({ actor: makeActor('seller', 'tom'), requests }) };
}

describeAccess('checkout', open);
describeContract('checkout', (await open()).app, routes);
