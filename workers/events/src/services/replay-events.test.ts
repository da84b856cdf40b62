import { describe, expect, test } from 'bun:test';
import type { Delivery } from '@highstreet/events';
import { makeEvent } from '@highstreet/events/testing';
import { InvalidInput, NotFound } from '@highstreet/http';
import { makeActor, makeCtx } from '../../test/context.ts';
import { acceptEvents } from './accept-events.ts';
import { listAudit } from './list-audit.ts';
import { listSubscriptions } from './list-subscriptions.ts';
import { discardDeadLetter, getDeadLetter, listDeadLetters } from './manage-dead-letters.ts';
import { replayEvents, listReplays } from './replay-events.ts';
import { reportDeliveries } from './report-deliveries.ts';

/** Three events, all confirmed by `toys` but the second, which is a dead letter. */
async function open() {
  const ctx = await makeCtx(makeActor('admin'));
  const events = [1, 2, 3].map((day) =>
    makeEvent({
      subject: `toy_${day}`,
      time: `2026-01-0${day}T12:00:00.000Z`,
      traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
    }),
  );
  const [first, poison, third] = events as [(typeof events)[0], (typeof events)[0], (typeof events)[0]];
  await acceptEvents(ctx, [...events, makeEvent({ type: 'toy.sold', time: '2026-01-02T12:00:00.000Z' })]);
  const failed = [{ id: poison.id, error: 'Error: no paint', tries: 5 }];
  await reportDeliveries(ctx, 'toys', { done: [first.id, third.id], failed });
  ctx.queues.toys.sent = [];
  const sent = async () => {
    await ctx.settle();
    return ctx.queues.toys.sent.map((body) => (body as Delivery).event?.id);
  };
  return { ctx, first, poison, third, sent };
}

describe('listDeadLetters()', () => {
  test('shows error, tries and trace, and is empty once the event took effect', async () => {
    const { ctx, poison } = await open();
    const { items } = await listDeadLetters(ctx, { limit: 10 });
    expect(items).toMatchObject([
      {
        consumer: 'toys',
        error: 'Error: no paint',
        tries: 5,
        traceId: 'a'.repeat(32),
        event: { id: poison.id },
      },
    ]);
    expect((await listDeadLetters(ctx, { limit: 10, consumer: 'slow' })).items).toEqual([]);
    await reportDeliveries(ctx, 'toys', { done: [poison.id], failed: [] });
    expect((await listDeadLetters(ctx, { limit: 10 })).items).toEqual([]);
  });
});

describe('replayEvents()', () => {
  test('hands one dead letter to its subscriber again, marked', async () => {
    const { ctx, poison, sent } = await open();
    const replay = await replayEvents(ctx, { what: 'event', consumer: 'toys', eventId: poison.id });
    expect(replay).toMatchObject({ events: 1, open: 1, requestedBy: 'usr_admin' });
    expect(await sent()).toEqual([poison.id]);
    expect(ctx.queues.toys.sent).toMatchObject([{ replay: replay.id, tries: 0 }]);
    await reportDeliveries(ctx, 'toys', { done: [poison.id], failed: [] });
    expect((await listReplays(ctx, { limit: 10 })).items).toMatchObject([{ id: replay.id, open: 0 }]);
  });

  test('hands all dead letters again, and a second time nothing', async () => {
    const { ctx, poison, sent } = await open();
    await replayEvents(ctx, { what: 'dead-letters', consumer: 'toys' });
    expect(await sent()).toEqual([poison.id]);
    expect(await replayEvents(ctx, { what: 'dead-letters', consumer: 'toys' })).toMatchObject({ events: 0 });
    expect(await sent()).toEqual([poison.id]);
  });

  test('hands a time range again, of the types that were subscribed to', async () => {
    const { ctx, first, poison, sent } = await open();
    const range = { from: '2026-01-01T00:00:00.000Z', to: '2026-01-03T00:00:00.000Z' };
    await replayEvents(ctx, { what: 'time-range', consumer: 'toys', ...range });
    expect((await sent()).toSorted()).toEqual([first.id, poison.id].toSorted());
  });

  test('refuses who is no subscriber, and what is no event', async () => {
    const { ctx } = await open();
    const none = { what: 'event', eventId: 'evt_none' } as const;
    await expect(replayEvents(ctx, { ...none, consumer: 'nobody' })).rejects.toThrow(InvalidInput);
    await expect(replayEvents(ctx, { ...none, consumer: 'toys' })).rejects.toThrow(NotFound);
  });

  test('stands in the audit with who asked for it', async () => {
    const { ctx, poison } = await open();
    const { id } = await replayEvents(ctx, { what: 'event', consumer: 'toys', eventId: poison.id });
    const { items } = await listAudit(ctx, { limit: 10 });
    expect(items).toMatchObject([{ who: 'usr_admin', what: 'events.replayed', subject: id }]);
  });
});

describe('discardDeadLetter()', () => {
  test('gives it up once', async () => {
    const { ctx, poison } = await open();
    await discardDeadLetter(ctx, 'toys', poison.id);
    await expect(getDeadLetter(ctx, 'toys', poison.id)).rejects.toThrow(NotFound);
    await expect(discardDeadLetter(ctx, 'toys', poison.id)).rejects.toThrow(NotFound);
  });
});

describe('listSubscriptions()', () => {
  test('tells how far behind each subscriber is', async () => {
    const { ctx } = await open();
    ctx.forward(60_000);
    const { items } = await listSubscriptions(ctx);
    const [toys, slow] = items;
    expect(toys).toMatchObject({ consumer: 'toys', open: 0, dead: 1, lag: 0 });
    expect(slow).toMatchObject({ consumer: 'slow', open: 4, dead: 0 });
    expect(slow?.lag).toBeGreaterThan(59_000);
  });
});
