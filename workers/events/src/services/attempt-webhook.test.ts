import { describe, expect, test } from 'bun:test';
import { makeEvent, makeMessage } from '@highstreet/events/testing';
import { InvalidInput } from '@highstreet/http';
import { ACTOR_HEADER, encodeActor } from '@highstreet/http/actor';
import { makeActor, makeCtx, type TestCtx } from '../../test/context.ts';
import { buildApp } from '../app.ts';
import { handleBatch } from '../queue.ts';
import { signWebhook } from '../secrets/sign-webhook.ts';
import { acceptEvents } from './accept-events.ts';
import { attemptWebhook, requestDueAttempts } from './attempt-webhook.ts';
import { listWebhookDeliveries, retryWebhookDelivery, testWebhook } from './log-webhooks.ts';
import { createWebhook, getWebhook, rotateWebhookSecret, updateWebhook } from './manage-webhooks.ts';

const HOUR = 3_600_000;
const url = 'https://shop.example/hook';

async function open(types = ['toy.painted']) {
  const ctx = await makeCtx(makeActor('admin'));
  const endpoint = await createWebhook(ctx, { url, description: '', types });
  const emit = async (...events: ReturnType<typeof makeEvent>[]) => {
    await acceptEvents(ctx, events);
    const messages = ctx.queues.webhooks.sent.splice(0).map((body) => makeMessage(body));
    const batch = { queue: 'highstreet-events-webhooks', messages } as unknown as MessageBatch;
    await handleBatch(ctx, batch, {});
  };
  const log = async () => (await listWebhookDeliveries(ctx, endpoint.id, { limit: 50 })).items;
  return { ctx, endpoint, emit, log };
}

/** Makes every attempt that was asked for, as its queue would. */
async function attemptAll(ctx: TestCtx) {
  for (const { deliveryId, delaySeconds } of ctx.asked.splice(0)) {
    ctx.forward(delaySeconds * 1_000);
    await attemptWebhook(ctx, deliveryId);
  }
}

describe('attemptWebhook()', () => {
  test('sends an event that the endpoint wants once, signed as Standard Webhooks says', async () => {
    const { ctx, endpoint, emit, log } = await open();
    const event = makeEvent({ custom: 'kept' });
    await emit(event, makeEvent({ type: 'toy.sold' }));
    await attemptAll(ctx);
    await requestDueAttempts(ctx);
    await attemptAll(ctx);
    expect(ctx.requests.length).toBe(1);
    const [{ request, body }] = ctx.requests as [(typeof ctx.requests)[0]];
    expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify(event)));
    expect(request.redirect).toBe('manual');
    const id = request.headers.get('webhook-id') ?? '';
    const timestamp = Number(request.headers.get('webhook-timestamp'));
    expect(id).toBe(event.id);
    const expected = await signWebhook({ id, timestamp, payload: body }, [endpoint.secret]);
    expect(request.headers.get('webhook-signature')).toBe(expected);
    expect(await log()).toMatchObject([{ state: 'delivered', attempts: [{ number: 1, status: 204 }] }]);
    expect((await getWebhook(ctx, endpoint.id)).health.status).toBe('ok');
  });

  test('tries again after growing pauses with the same id, and in the end gives up', async () => {
    const { ctx, emit, log } = await open();
    ctx.answer(() => new Response('no', { status: 500 }));
    await emit(makeEvent());
    const pauses: number[] = [];
    for (let round = 0; round < 12; round += 1) {
      const [next] = ctx.asked;
      if (next && next.delaySeconds > 0) pauses.push(next.delaySeconds);
      if (!next) {
        ctx.forward(30 * HOUR);
        await requestDueAttempts(ctx);
      }
      await attemptAll(ctx);
    }
    expect(pauses.slice(0, 4)).toEqual([5, 30, 120, 600]);
    expect(new Set(ctx.requests.map(({ request }) => request.headers.get('webhook-id'))).size).toBe(1);
    expect(await log()).toMatchObject([{ state: 'failed' }]);
    expect(ctx.requests.length).toBe(10);
  });

  test('takes a redirect and a connection that fails for failures', async () => {
    const { ctx, emit, log } = await open();
    ctx.answer(() => new Response(null, { status: 302, headers: { location: 'http://127.0.0.1/' } }));
    await emit(makeEvent());
    await attemptAll(ctx);
    ctx.answer(() => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.1')));
    await attemptAll(ctx);
    const [delivery] = await log();
    expect(delivery?.attempts.map(({ error }) => error)).toEqual([
      'redirects are not followed',
      'not reached',
    ]);
  });

  test('disables an endpoint that has failed for three days, and at once one that is gone', async () => {
    const { ctx, endpoint, emit, log } = await open();
    ctx.answer(() => new Response(null, { status: 503 }));
    await emit(makeEvent());
    await attemptAll(ctx);
    expect((await getWebhook(ctx, endpoint.id)).health).toMatchObject({ status: 'failing' });
    ctx.asked.length = 0;
    ctx.forward(73 * HOUR);
    await emit(makeEvent());
    await requestDueAttempts(ctx);
    await attemptAll(ctx);
    expect(await getWebhook(ctx, endpoint.id)).toMatchObject({
      enabled: false,
      health: { status: 'disabled' },
    });
    expect((await log()).map(({ state }) => state)).toEqual(['failed', 'failed']);
    const count = ctx.requests.length;
    await emit(makeEvent());
    await attemptAll(ctx);
    expect(ctx.requests.length).toBe(count);
    await updateWebhook(ctx, endpoint.id, { enabled: true });
    ctx.answer(() => new Response(null, { status: 410 }));
    await emit(makeEvent());
    await attemptAll(ctx);
    expect((await getWebhook(ctx, endpoint.id)).health.reason).toContain('410');
  });

  test('makes one attempt when two are asked for at the same time', async () => {
    const { ctx, emit } = await open();
    await emit(makeEvent());
    const [{ deliveryId }] = ctx.asked as [(typeof ctx.asked)[0]];
    await Promise.all([attemptWebhook(ctx, deliveryId), attemptWebhook(ctx, deliveryId)]);
    expect(ctx.requests.length).toBe(1);
  });
});

describe('createWebhook()', () => {
  test('shows the secret once and keeps it encrypted', async () => {
    const { ctx, endpoint } = await open();
    expect(endpoint.secret).toStartWith('whsec_');
    expect(await getWebhook(ctx, endpoint.id)).not.toHaveProperty('secret');
    const { rows } = await ctx.db.$client.execute('SELECT * FROM webhook_endpoints');
    expect(JSON.stringify(rows)).not.toContain(endpoint.secret.slice(6));
  });

  test('shows it again to the same Idempotency-Key, and keeps that answer encrypted', async () => {
    const ctx = await makeCtx();
    const app = buildApp((_, meta) => ctx.as(meta.actor));
    const headers = {
      [ACTOR_HEADER]: encodeActor(makeActor('admin')),
      'content-type': 'application/json',
      'idempotency-key': 'k-1',
    };
    const body = JSON.stringify({ url, types: ['*'] });
    const send = async () => {
      const response = await app.request('/api/events/webhooks', { method: 'POST', headers, body });
      return (await response.json()) as { id: string; secret: string };
    };
    const [first, second] = [await send(), await send()];
    expect(second).toEqual(first);
    const { rows } = await ctx.db.$client.execute('SELECT body FROM idempotency_keys');
    expect(JSON.stringify(rows)).not.toContain(first.id);
  });

  test.each(['http://shop.example/', 'https://10.0.0.1/', 'https://localhost/'])(
    'refuses %s',
    async (address) => {
      const { ctx } = await open();
      const input = { url: address, description: '', types: ['*'] };
      await expect(createWebhook(ctx, input)).rejects.toThrow(InvalidInput);
    },
  );
});

describe('rotateWebhookSecret()', () => {
  test('signs with both secrets for a day, then with the new one', async () => {
    const { ctx, endpoint, emit } = await open();
    await rotateWebhookSecret(ctx, endpoint.id);
    const signatures = async () => {
      await emit(makeEvent());
      await attemptAll(ctx);
      return ctx.requests.at(-1)?.request.headers.get('webhook-signature')?.split(' ').length;
    };
    expect(await signatures()).toBe(2);
    ctx.forward(25 * HOUR);
    expect(await signatures()).toBe(1);
  });
});

describe('testWebhook()', () => {
  test('sends an event of its own now, and a delivery can be sent again', async () => {
    const { ctx, endpoint, log } = await open();
    const delivery = await testWebhook(ctx, endpoint.id);
    await ctx.settle();
    expect(JSON.parse(ctx.requests[0]?.body ?? '{}')).toMatchObject({ type: 'webhook.tested' });
    await retryWebhookDelivery(ctx, endpoint.id, delivery.id);
    await ctx.settle();
    expect(await log()).toMatchObject([{ attempts: [{ number: 1 }, { number: 2 }] }]);
  });
});
