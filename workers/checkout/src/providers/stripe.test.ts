import { describe, expect, test } from 'bun:test';
import { makeActor, makeCtx, type TestCtx } from '../../test/context.ts';
import { count, fillCart, orderOf } from '../../test/shop.ts';
import { signWebhook, StripeServer, webhookBody } from '../../test/stripe-server.ts';
import { findPlacement } from '../db/placements.ts';
import { createPayouts } from '../services/pay-out.ts';
import { placeOrder } from '../services/place-order.ts';
import { getPayment, refundPayment } from '../services/refund-payment.ts';
import { takeWebhook } from '../services/take-webhook.ts';
import { Stripe } from './stripe.ts';

const owner = { cartId: 'crt_guest' };
const SECRET = 'whsec_test';

async function open(): Promise<{ ctx: TestCtx; server: StripeServer }> {
  const ctx = await makeCtx(makeActor('admin'));
  const server = new StripeServer();
  const parts = { secretKey: 'sk_test_1', webhookSecret: SECRET, api: 'https://stripe.test' };
  ctx.useProvider(new Stripe({ ...parts, fetch: server.fetch, now: ctx.now }));
  ctx.others.addVariant('var_a', {}, 5);
  return { ctx, server };
}

async function pay(ctx: TestCtx, token: string, key = 'key') {
  await fillCart(ctx, owner);
  const input = { ...(await orderOf(ctx, owner)), payment: { provider: 'stripe' as const, token } };
  const { placement } = await placeOrder(ctx, owner, key, input);
  await ctx.instances.settle();
  return placement.orderId;
}

const stateOf = async (ctx: TestCtx, orderId: string) => (await findPlacement(ctx.db, orderId))?.state;

async function hear(ctx: TestCtx, id: string, type: string, intent = 'pi_1'): Promise<void> {
  const body = webhookBody(id, type, intent);
  await takeWebhook(ctx, 'stripe', body, await signWebhook(body, SECRET, ctx.now()));
  await ctx.instances.settle();
}

describe('a payment by Stripe', () => {
  test('is held, then captured, each under a key of its own, with what the API asks for', async () => {
    const { ctx, server } = await open();
    const orderId = await pay(ctx, 'pm_card_visa');
    expect(await stateOf(ctx, orderId)).toBe('placed');
    const [create, capture] = server.requests;
    expect(create).toMatchObject({
      path: '/v1/payment_intents',
      form: {
        amount: '1490',
        currency: 'eur',
        capture_method: 'manual',
        confirm: 'true',
        'metadata[order_id]': orderId,
      },
    });
    expect(create?.headers.get('stripe-version')).toBe('2025-09-30.clover');
    expect(server.requests.map(({ headers }) => headers.get('idempotency-key'))).toEqual([
      `${orderId}:authorize`,
      `${orderId}:capture`,
    ]);
    expect(capture?.form).toEqual({ amount_to_capture: '1490' });
    expect([...server.intents.values()]).toMatchObject([{ status: 'succeeded', amount_received: 1_490 }]);
  });

  test.each([
    ['pm_card_visa_chargeDeclined', 'The card was declined.'],
    ['pm_card_chargeDeclinedInsufficientFunds', 'There is not enough money on the card.'],
  ])('%s is refused with its reason', async (token, detail) => {
    const { ctx } = await open();
    const orderId = await pay(ctx, token);
    expect(await findPlacement(ctx.db, orderId)).toMatchObject({
      state: 'failed',
      failure: { reason: 'payment-declined', detail },
    });
    expect(ctx.others.stock.get('var_a')).toBe(5);
  });

  test('whose answers are lost charges once', async () => {
    for (const fate of ['lost-before', 'lost-after', 429, 500] as const) {
      const { ctx, server } = await open();
      server.next = fate;
      const orderId = await pay(ctx, 'pm_card_visa');
      expect([fate, await stateOf(ctx, orderId)]).toEqual([fate, 'placed']);
      expect([...server.intents.values()].map(({ status }) => status)).toEqual(['succeeded']);
    }
  });

  test('of an order that then fails is cancelled; one that was captured goes back', async () => {
    for (const call of ['inventory.commit', 'orders.confirmOrder']) {
      const { ctx, server } = await open();
      let left = 4;
      ctx.others.fault = (name) => (name === call && left-- > 0 ? 'before' : undefined);
      const orderId = await pay(ctx, 'pm_card_visa');
      expect([call, await stateOf(ctx, orderId)]).toEqual([call, 'failed']);
      const [intent] = server.intents.values();
      const isCaptured = call === 'orders.confirmOrder';
      expect(intent?.status).toBe(isCaptured ? 'succeeded' : 'canceled');
      expect(server.refunds).toMatchObject(isCaptured ? [{ amount: 1_490 }] : []);
    }
  });

  test('is refunded in parts, never beyond', async () => {
    const { ctx, server } = await open();
    const orderId = await pay(ctx, 'pm_card_visa');
    const [line] = (await getPayment(ctx, orderId)).lines;
    const wish = {
      lines: [{ lineId: line!.lineId, quantity: 0, amount: 600 }],
      shipping: 0,
      isRestocked: false,
      reason: 'x',
    };
    server.next = 'lost-after';
    expect(await refundPayment(ctx, orderId, wish)).toMatchObject({ status: 'pending' });
    expect(refundPayment(ctx, orderId, wish)).rejects.toMatchObject({ name: 'refund-too-much' });
    expect(server.refunds).toHaveLength(1);
  });
});

describe('a second step with Stripe', () => {
  test('is finished by a webhook, doubled, late and out of order as they come', async () => {
    const { ctx, server } = await open();
    const orderId = await pay(ctx, 'pm_card_authenticationRequired');
    expect(await findPlacement(ctx.db, orderId)).toMatchObject({
      state: 'needs_action',
      action: { clientSecret: 'pi_1_secret_x' },
    });
    // Overtaken: news of an earlier state, while the customer still types.
    await hear(ctx, 'evt_1', 'payment_intent.created');
    expect(await stateOf(ctx, orderId)).toBe('needs_action');
    server.pass('pi_1', true);
    await hear(ctx, 'evt_2', 'payment_intent.amount_capturable_updated');
    expect(await stateOf(ctx, orderId)).toBe('placed');
    await Promise.all([1, 2, 3].map(() => hear(ctx, 'evt_2', 'payment_intent.amount_capturable_updated')));
    await hear(ctx, 'evt_3', 'payment_intent.requires_action');
    await hear(ctx, 'evt_4', 'payment_intent.payment_failed');
    expect(await stateOf(ctx, orderId)).toBe('placed');
    expect(server.requests.filter(({ path }) => path.endsWith('/capture'))).toHaveLength(1);
    expect(await count(ctx, 'webhook_events')).toBe(4);
  });

  test('that is not passed fails the order', async () => {
    const { ctx, server } = await open();
    const orderId = await pay(ctx, 'pm_card_authenticationRequired');
    server.pass('pi_1', false);
    await hear(ctx, 'evt_1', 'payment_intent.payment_failed');
    expect(await findPlacement(ctx.db, orderId)).toMatchObject({
      state: 'failed',
      failure: { reason: 'second-step-refused' },
    });
    expect([...server.intents.values()]).toMatchObject([{ status: 'canceled' }]);
  });
});

describe('a webhook', () => {
  const body = webhookBody('evt_1', 'payment_intent.succeeded', 'pi_1');

  test('is taken only when Stripe has signed these bytes, lately', async () => {
    const { ctx } = await open();
    const good = await signWebhook(body, SECRET, ctx.now());
    await takeWebhook(ctx, 'stripe', body, good);
    const bad = [
      [body, await signWebhook(body, 'whsec_other', ctx.now())],
      [body.replace('pi_1', 'pi_2'), good],
      [body, await signWebhook(body, SECRET, ctx.now() - 301_000)],
      [body, await signWebhook(body, SECRET, ctx.now() + 301_000)],
      [body, new Headers()],
      [body, new Headers({ 'stripe-signature': 't=1,v1=zz' })],
    ] as const;
    for (const [text, headers] of bad)
      expect(takeWebhook(ctx, 'stripe', text, headers)).rejects.toMatchObject({ name: 'bad-signature' });
    expect(takeWebhook(ctx, 'nobody', body, good)).rejects.toMatchObject({ name: 'not-found' });
    expect(await count(ctx, 'webhook_events')).toBe(1);
  });
});

test('payouts by Stripe are transferred once to the sellers that have an account', async () => {
  const { ctx, server } = await open();
  ctx.others.addVariant('var_b', { sellerId: 'usr_tom' }, 5);
  await fillCart(ctx, owner, 'var_b');
  await pay(ctx, 'pm_card_visa');
  await ctx.db.$client.execute(`INSERT INTO seller_accounts VALUES ('usr_mara', 'acct_1')`);
  const { payouts } = await createPayouts(ctx, { method: 'stripe', currency: 'EUR', minimum: 1 });
  expect(payouts).toMatchObject([
    { sellerId: 'usr_mara', status: 'paid' },
    { sellerId: 'usr_tom', status: 'failed' },
  ]);
  expect(server.transfers).toMatchObject([{ destination: 'acct_1', amount: payouts[0]!.amount.amount }]);
  expect(await count(ctx, `ledger_lines WHERE seller_id = 'usr_tom' AND payout_id IS NULL`)).toBe(1);
});
