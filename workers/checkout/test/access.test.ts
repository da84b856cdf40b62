import { describeAccess, describeContract } from '@highstreet/http/testing';
import { buildApp } from '../src/app.ts';
import * as cartRoutes from '../src/contract/cart-routes.ts';
import * as checkoutRoutes from '../src/contract/checkout-routes.ts';
import * as paymentRoutes from '../src/contract/payment-routes.ts';
import { createPayouts } from '../src/services/pay-out.ts';
import { getPayment } from '../src/services/refund-payment.ts';
import { makeActor, makeCtx } from './context.ts';
import { buy, fillCart } from './shop.ts';

const routes = Object.values({ ...cartRoutes, ...checkoutRoutes, ...paymentRoutes });

/** Ben's order of Mara's goods, and its payout: Tom has nothing to do with them. */
async function open() {
  const ctx = await makeCtx(makeActor('admin'));
  const app = buildApp((_, meta) => ctx.as(meta.actor));
  const others = async () => {
    const owner = { customerId: 'usr_ben' };
    ctx.others.addVariant('var_a', { sellerId: 'usr_mara' }, 5);
    await fillCart(ctx, owner);
    const { orderId } = await buy(ctx, owner);
    const { id } = await getPayment(ctx, orderId);
    const { payouts } = await createPayouts(ctx, { method: 'file', currency: 'EUR', minimum: 1 });
    const refund = { lines: [], shipping: 0, isRestocked: false, reason: 'Mine' };
    const requests = [
      { operationId: 'getPayment', path: `/api/payments/${id}` },
      { operationId: 'getPayment', path: `/api/payments/${orderId}` },
      { operationId: 'refundPayment', path: `/api/payments/${id}/refunds`, body: refund },
      { operationId: 'getPayoutFile', path: `/api/payouts/${payouts[0]?.id}/file` },
      { operationId: 'getPlacement', path: `/api/checkout/${orderId}` },
      { operationId: 'actOnPlacement', path: `/api/checkout/${orderId}/actions`, body: { kind: 'cancel' } },
    ];
    return { actor: makeActor('seller', 'tom'), requests };
  };
  return { app, routes, others };
}

describeAccess('checkout', open);
describeContract('checkout', (await open()).app, routes);
