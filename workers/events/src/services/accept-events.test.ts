import { describe, expect, test } from 'bun:test';
import type { Delivery } from '@highstreet/events';
import { makeEvent } from '@highstreet/events/testing';
import { makeCtx } from '../../test/context.ts';
import { acceptEvents } from './accept-events.ts';
import { getEvent, listKnown, readEvent } from './read-history.ts';
import { reportDeliveries } from './report-deliveries.ts';
import { sendDueDeliveries } from './send-due.ts';
import { sweep } from './sweep.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const idsOf = (sent: unknown[]) => sent.map((body) => (body as Delivery).event?.id ?? (body as Delivery).ref);

describe('acceptEvents()', () => {
  test('stores an event once and copies it to each subscriber of its type once', async () => {
    const ctx = await makeCtx();
    const [painted, sold] = [makeEvent({ custom: 'kept' }), makeEvent({ type: 'toy.sold' })];
    await acceptEvents(ctx, [painted, sold]);
    await Promise.all([acceptEvents(ctx, [painted, sold]), acceptEvents(ctx, [sold, painted])]);
    expect(idsOf(ctx.queues.toys.sent)).toEqual([painted.id]);
    expect(idsOf(ctx.queues.slow.sent)).toEqual([painted.id, sold.id]);
    expect(idsOf(ctx.queues.audit.sent)).toEqual([painted.id, sold.id]);
    expect(await listKnown(ctx, [painted.id, 'evt_none'])).toEqual([painted.id]);
    expect(await readEvent(ctx, painted.id)).toMatchObject({ custom: 'kept' });
  });

  test('lets no subscriber be held up by a queue that refuses, and sends what was refused later', async () => {
    const ctx = await makeCtx();
    ctx.queues.slow.isRefusing = true;
    const event = makeEvent();
    await acceptEvents(ctx, [event]);
    expect(idsOf(ctx.queues.toys.sent)).toEqual([event.id]);
    ctx.queues.slow.isRefusing = false;
    ctx.forward(6_000);
    await sendDueDeliveries(ctx);
    expect(idsOf(ctx.queues.slow.sent)).toEqual([event.id]);
  });

  test('passes a large event on by reference', async () => {
    const ctx = await makeCtx();
    const event = makeEvent({ data: 'x'.repeat(120_000) });
    await acceptEvents(ctx, [event]);
    expect(ctx.queues.toys.sent).toEqual([{ ref: event.id, tries: 0 }]);
    ctx.forward(6_000);
    await sendDueDeliveries(ctx);
    expect(ctx.queues.toys.sent[1]).toEqual({ ref: event.id, tries: 0 });
  });
});

describe('sendDueDeliveries()', () => {
  test('sends what is unconfirmed again, after growing pauses, and what is confirmed never', async () => {
    const ctx = await makeCtx();
    const [first, second] = [makeEvent(), makeEvent({ subject: 'toy_2' })];
    await acceptEvents(ctx, [first, second]);
    await reportDeliveries(ctx, 'toys', { done: [first.id], failed: [] });
    ctx.queues.toys.sent = [];
    await sendDueDeliveries(ctx);
    expect(ctx.queues.toys.sent).toEqual([]);
    for (const pause of [5_100, 10_100, 20_100]) {
      ctx.forward(pause);
      await Promise.all([sendDueDeliveries(ctx), sendDueDeliveries(ctx)]);
    }
    expect(idsOf(ctx.queues.toys.sent)).toEqual([second.id, second.id, second.id]);
  });

  test('waits while the subscriber tries again, and tells how often it has failed', async () => {
    const ctx = await makeCtx();
    const event = makeEvent();
    await acceptEvents(ctx, [event]);
    const failed = [{ id: event.id, error: 'no paint', tries: 3, retryInMs: 8_000 }];
    await reportDeliveries(ctx, 'toys', { done: [], failed });
    ctx.queues.toys.sent = [];
    ctx.forward(10_000);
    await sendDueDeliveries(ctx);
    expect(ctx.queues.toys.sent).toEqual([]);
    ctx.forward(4_000);
    await sendDueDeliveries(ctx);
    expect(ctx.queues.toys.sent).toMatchObject([{ tries: 3 }]);
  });
});

describe('getEvent()', () => {
  test('shows the way to each subscriber', async () => {
    const ctx = await makeCtx();
    const event = makeEvent({ actorid: 'usr_ada', aggregateversion: 3 });
    await acceptEvents(ctx, [event]);
    await reportDeliveries(ctx, 'toys', { done: [event.id], failed: [] });
    const found = await getEvent(ctx, event.id);
    expect(found).toMatchObject({ actorId: 'usr_ada', aggregateVersion: 3, event: { subject: 'toy_1' } });
    expect(found.deliveries.map(({ consumer, state }) => `${consumer} ${state}`)).toEqual([
      'audit open',
      'slow open',
      'toys done',
      'webhooks open',
    ]);
  });
});

describe('sweep()', () => {
  test('keeps events for 30 days', async () => {
    const ctx = await makeCtx();
    const event = makeEvent();
    await acceptEvents(ctx, [event]);
    ctx.forward(30 * DAY_MS - 60_000);
    await sweep(ctx);
    expect(await readEvent(ctx, event.id)).not.toBeNull();
    ctx.forward(120_000);
    await sweep(ctx);
    expect(await readEvent(ctx, event.id)).toBeNull();
    expect((await ctx.db.$client.execute('SELECT * FROM deliveries')).rows).toEqual([]);
  });
});
