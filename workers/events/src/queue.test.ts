import { describe, expect, test } from 'bun:test';
import { makeEvent, makeMessage } from '@highstreet/events/testing';
import { makeCtx } from '../test/context.ts';
import { handleBatch } from './queue.ts';
import { acceptEvents } from './services/accept-events.ts';
import { listAudit } from './services/list-audit.ts';
import { listSubscriptions } from './services/list-subscriptions.ts';

/** A batch of messages that remembers how it was settled. */
function makeBatch(queue: string, bodies: unknown[]) {
  const messages = bodies.map((body) => makeMessage(body));
  const fake = { queue, messages, ackAll: () => messages.forEach((message) => message.ack()) };
  return { batch: fake as unknown as MessageBatch, messages };
}

describe('handleBatch()', () => {
  test('takes events from the outboxes and sets aside what is none', async () => {
    const ctx = await makeCtx();
    const { batch, messages } = makeBatch('highstreet-events', [
      makeEvent(),
      { nonsense: true },
      makeEvent(),
    ]);
    await handleBatch(ctx, batch, {});
    expect(ctx.queues.audit.sent.length).toBe(2);
    expect(messages.map(({ settled }) => settled)).toEqual(['acked', 'acked', 'acked']);
  });

  test('audits every event once, also versions out of order, and confirms it', async () => {
    const ctx = await makeCtx();
    const events = [
      makeEvent({ aggregateversion: 2, actorid: 'usr_ada' }),
      makeEvent({ aggregateversion: 1, time: '2025-12-31T00:00:00.000Z' }),
    ];
    await acceptEvents(ctx, events);
    for (let times = 0; times < 3; times += 1)
      await handleBatch(ctx, makeBatch('highstreet-events-audit', ctx.queues.audit.sent).batch, {});
    const { items } = await listAudit(ctx, { limit: 10 });
    expect(items.map(({ who, what, subject }) => [who, what, subject])).toEqual([
      ['usr_ada', 'toy.painted', 'toy_1'],
      ['/slices/toys', 'toy.painted', 'toy_1'],
    ]);
    const { items: subscriptions } = await listSubscriptions(ctx);
    expect(subscriptions.find(({ consumer }) => consumer === 'audit')).toMatchObject({ open: 0 });
  });

  test('refuses a queue that nothing handles', async () => {
    const ctx = await makeCtx();
    expect(() => handleBatch(ctx, makeBatch('other', []).batch, {})).toThrow('nothing handles');
  });
});
