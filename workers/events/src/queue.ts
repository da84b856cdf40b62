import { CloudEvent, consume, type EventStore, type Handler } from '@highstreet/events';
import { collector, continueTrace, spanOf, writeLog, type BackgroundMeta } from '@highstreet/telemetry';
import type { Ctx } from './context.ts';
import { onAnyEvent } from './events/on-any-event.ts';
import { onEventForWebhooks } from './events/on-event-for-webhooks.ts';
import { acceptEvents } from './services/accept-events.ts';
import { attemptWebhook } from './services/attempt-webhook.ts';
import { listKnown, readEvent } from './services/read-history.ts';
import { reportDeliveries } from './services/report-deliveries.ts';
import { sendDueNowAndThen } from './services/send-due.ts';

/** What this worker offers to slices, on one ctx. */
export function openStore(ctx: Ctx): EventStore {
  return {
    accept: (events) => acceptEvents(ctx, events),
    listKnown: (ids) => listKnown(ctx, ids),
    report: (consumer, report) => reportDeliveries(ctx, consumer, report),
    readEvent: (id) => readEvent(ctx, id),
  };
}

/** Handles a batch of one of this worker's queues. */
export function handleBatch(ctx: Ctx, batch: MessageBatch, bindings: unknown): Promise<void> {
  sendDueNowAndThen(ctx);
  switch (batch.queue) {
    case 'highstreet-events':
      return takeEvents(ctx, batch);
    case 'highstreet-events-audit':
      return consumeHere(ctx, 'audit', onAnyEvent, { batch, bindings });
    case 'highstreet-events-webhooks':
      return consumeHere(ctx, 'webhooks', onEventForWebhooks, { batch, bindings });
    case 'highstreet-webhook-attempts':
      return attemptAll(ctx, batch);
    default:
      throw new Error(`nothing handles the queue ${batch.queue}`);
  }
}

/** Events from the outboxes of all slices. One that is no event is set aside; when the store fails, all come again. */
async function takeEvents(ctx: Ctx, batch: MessageBatch): Promise<void> {
  const start = ctx.now();
  const events: CloudEvent[] = [];
  for (const { body } of batch.messages) {
    const parsed = CloudEvent.safeParse(body);
    if (parsed.success) events.push(parsed.data);
    else writeLog({ level: 'error', slice: 'events', message: 'not an event', cause: parsed.error });
  }
  await acceptEvents(ctx, events);
  batch.ackAll();
  for (const { type, traceparent } of events) {
    const trace = continueTrace(traceparent);
    const about = { name: `${type} handed out`, kind: 'consumer' } as const;
    if (trace.sampled) collector.addSpans([spanOf(trace, about, start, false)]);
  }
}

function consumeHere(
  ctx: Ctx,
  consumer: string,
  handler: Handler<Ctx>,
  { batch, bindings }: { batch: MessageBatch; bindings: unknown },
): Promise<void> {
  const context = (meta: BackgroundMeta): Ctx => ({ ...ctx, ...meta });
  const store = openStore(ctx);
  const background = { bindings, ctx: { waitUntil: ctx.defer } };
  return consume(
    {
      slice: 'events',
      consumer,
      handlers: [handler],
      context,
      store,
      now: ctx.now,
      ...background,
      keepsOlder: true,
    },
    batch,
  );
}

/** Attempts run beside one another and past the batch, so that a slow endpoint holds up no other. Each is written down, so none is lost. */
async function attemptAll(ctx: Ctx, batch: MessageBatch): Promise<void> {
  for (const { body } of batch.messages) {
    if (typeof body === 'object' && body !== null && 'deliveryId' in body)
      ctx.defer(attemptWebhook(ctx, String(body.deliveryId)));
  }
  batch.ackAll();
}
