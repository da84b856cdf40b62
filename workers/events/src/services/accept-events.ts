import { CloudEvent, MAX_MESSAGE_BYTES, jsonBytes, sendInBatches, type Delivery } from '@highstreet/events';
import { writeLog } from '@highstreet/telemetry';
import type { Ctx } from '../context.ts';
import { insertDeliveries, type Pair } from '../db/deliveries.ts';
import { insertEvent } from '../db/events.ts';
import { consumersOf } from '../subscribers.ts';

/**
 * Stores events with a delivery per subscriber, in one batch, and puts the new ones into the subscribers' queues. An event that
 * comes again changes nothing. What a queue refuses, or a crash swallows, is due again after its lease.
 */
export async function acceptEvents(ctx: Ctx, events: readonly CloudEvent[]): Promise<void> {
  if (events.length === 0) return;
  const now = ctx.now();
  const pairs = events.flatMap(({ id, type }) =>
    consumersOf(ctx.subscribers, type).map((consumer): Pair => ({ consumer, eventId: id })),
  );
  const results = await ctx.db.$client.batch(
    [...events.map((event) => insertEvent(event, now)), insertDeliveries(pairs, now)],
    'write',
  );
  const byId = new Map(events.map((event) => [event.id, event]));
  const isNew = new Set(results.at(-1)?.rows.map((row) => `${row['consumer']} ${row['event_id']}`));
  const fresh = pairs.filter(({ consumer, eventId }) => isNew.has(`${consumer} ${eventId}`));
  const byConsumer = Map.groupBy(fresh, ({ consumer }) => consumer);
  await Promise.all(
    [...byConsumer].map(([consumer, own]) =>
      sendTo(
        ctx,
        consumer,
        own.flatMap(({ eventId }) => toDelivery(byId.get(eventId))),
      ),
    ),
  );
}

function toDelivery(event: CloudEvent | undefined): Delivery[] {
  if (!event) return [];
  return [jsonBytes(event) > MAX_MESSAGE_BYTES ? { ref: event.id, tries: 0 } : { event, tries: 0 }];
}

/** Puts deliveries into one subscriber's queue. Never throws: what is refused stays due and holds up nobody else. */
export async function sendTo(ctx: Ctx, consumer: string, deliveries: readonly Delivery[]): Promise<void> {
  const queue = ctx.queueOf(consumer);
  try {
    if (!queue) throw new Error(`no queue of ${consumer} is bound`);
    await sendInBatches(queue, deliveries);
  } catch (cause) {
    writeLog({ level: 'warn', slice: 'events', message: `${consumer} cannot be sent to`, cause });
  }
}
