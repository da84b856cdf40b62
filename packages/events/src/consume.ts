import type { Database } from '@highstreet/data';
import { inBackground, writeLog, type Background, type BackgroundMeta } from '@highstreet/telemetry';
import { MAX_TRIES, retryDelay } from './backoff.ts';
import type { CloudEvent } from './cloud-event.ts';
import type { Handler } from './handler.ts';
import { measureEvent } from './measure-event.ts';
import { recordEffect, recordIgnored, type Outcome } from './record-effect.ts';
import { Delivery, type DeliveryFailure, type DeliveryReport, type EventStore } from './wire.ts';

/** A message of a queue, as far as it is used. */
export type QueueMessage = {
  body: unknown;
  attempts: number;
  ack(): void;
  retry(options?: { delaySeconds?: number }): void;
};

export type ConsumeOptions<Ctx extends { db: Database }> = {
  slice: string;
  /** The subscriber's name: the slice's, or one of the events worker's own. */
  consumer: string;
  handlers: readonly Handler<Ctx>[];
  /** What a handler gets for this event; the trace goes on and the correlation id is kept. */
  context: (meta: BackgroundMeta, event: CloudEvent) => Ctx;
  store: EventStore;
  now: () => number;
  /** The worker's bindings and its execution context, for telemetry. */
  bindings: unknown;
  ctx: Background;
  /** True for a consumer that writes a log: it wants every event, also one that is older than another it has seen. */
  keepsOlder?: boolean;
};

type Arrived = { message: QueueMessage; delivery: Delivery; event: CloudEvent; tries: number };

/** Subjects handled at one time: the effects of all end in one database, which takes one write after the other. */
const SIDE_BY_SIDE = 4;

/** Retries of one queue message go on for this long when the store cannot be told of a dead letter. */
const STORE_AWAY_SECONDS = 30;

/**
 * Handles a batch of a subscriber's queue. Each message is settled on its own: an effect that was committed is acknowledged, a failure is
 * tried again after a growing pause, and after five tries the event is a dead letter of this consumer. Events of one
 * subject are handled in the order of their versions, different subjects side by side.
 */
export async function consume<Ctx extends { db: Database }>(
  options: ConsumeOptions<Ctx>,
  batch: { messages: readonly QueueMessage[] },
): Promise<void> {
  const arrived = await Promise.all(batch.messages.map((message) => open(options, message)));
  const bySubject = Map.groupBy(
    arrived.filter((each) => each !== undefined),
    ({ event }) => `${event.source}/${event.subject}`,
  );
  const report: DeliveryReport = { done: [], failed: [] };
  const dead: QueueMessage[] = [];
  const handleGroup = async (group: Arrived[]) => {
    for (const each of group.toSorted(byVersion)) {
      const failure = await handle(options, each);
      if (failure === undefined) report.done.push(each.event.id);
      else report.failed.push(failure);
      if (failure !== undefined && failure.retryInMs === undefined) dead.push(each.message);
    }
  };
  const groups = [...bySubject.values()];
  const work = async () => {
    for (let group = groups.shift(); group !== undefined; group = groups.shift()) await handleGroup(group);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  await tellStore(options, report, dead);
}

/** Events of one millisecond have ids in no order, so versions go first where there are any. */
function byVersion({ event: left }: Arrived, { event: right }: Arrived): number {
  const apart = (left.aggregateversion ?? 0) - (right.aggregateversion ?? 0);
  if (apart !== 0 && left.aggregateversion !== undefined && right.aggregateversion !== undefined)
    return apart;
  return left.id < right.id ? -1 : 1;
}

/** Reads a message, and from the store what travelled as a reference. */
async function open<Ctx extends { db: Database }>(
  { store, slice }: ConsumeOptions<Ctx>,
  message: QueueMessage,
): Promise<Arrived | undefined> {
  const parsed = Delivery.safeParse(message.body);
  if (!parsed.success) {
    writeLog({ level: 'error', slice, message: 'not an event delivery', cause: parsed.error });
    message.ack();
    return undefined;
  }
  const { data: delivery } = parsed;
  const tries = delivery.tries + message.attempts;
  if (delivery.event) return { message, delivery, event: delivery.event, tries };
  try {
    const event = await store.readEvent(delivery.ref ?? '');
    if (event) return { message, delivery, event, tries };
    writeLog({ level: 'error', slice, message: 'event is no longer stored', eventId: delivery.ref });
    message.ack();
  } catch (cause) {
    writeLog({ level: 'warn', slice, message: 'event cannot be read', cause });
    message.retry({ delaySeconds: retryDelay(message.attempts) });
  }
  return undefined;
}

/** Handles one event and settles its message; gives the failure, which has been settled unless it is the last. */
async function handle<Ctx extends { db: Database }>(
  options: ConsumeOptions<Ctx>,
  { message, delivery, event, tries }: Arrived,
): Promise<DeliveryFailure | undefined> {
  try {
    await takeEffect(options, event, { tries, replay: delivery.replay });
    message.ack();
    return undefined;
  } catch (cause) {
    const isLast = tries >= MAX_TRIES;
    const delaySeconds = retryDelay(tries);
    if (!isLast) message.retry({ delaySeconds });
    return {
      id: event.id,
      error: describe(cause),
      tries,
      retryInMs: isLast ? undefined : delaySeconds * 1_000,
    };
  }
}

/** The effect as a span of the event's trace, with one log line; a failure is logged with its cause and thrown on. */
function takeEffect<Ctx extends { db: Database }>(
  options: ConsumeOptions<Ctx>,
  event: CloudEvent,
  facts: { tries: number; replay: string | undefined },
): Promise<Outcome> {
  const { slice, consumer, bindings, ctx, now } = options;
  const about = { name: `${consumer} takes ${event.type}`, kind: 'consumer' } as const;
  const cause = { traceparent: event.traceparent, correlationId: event.correlationid };
  const attributes = { 'messaging.message.id': event.id, 'highstreet.tries': facts.tries };
  const start = now();
  return inBackground({ ...about, ...cause, attributes, slice, bindings, ctx }, async (meta) => {
    const outcome = await measureEvent(options, event.type, () => applyHandler(options, meta, event));
    const { traceId, spanId } = meta.trace;
    const ids = { correlationId: meta.correlationId, traceId, spanId, eventId: event.id };
    const message = `${event.type} ${outcome} by ${consumer}`;
    writeLog({ level: 'info', slice, message, ...ids, ...facts, duration: now() - start });
    return outcome;
  });
}

async function applyHandler<Ctx extends { db: Database }>(
  { consumer, handlers, context, now, keepsOlder }: ConsumeOptions<Ctx>,
  meta: BackgroundMeta,
  event: CloudEvent,
): Promise<Outcome> {
  const handler =
    handlers.find(({ type }) => type === event.type) ?? handlers.find(({ type }) => type === '*');
  const ctx = context(meta, event);
  const recording = { db: ctx.db, consumer, event, now: now() };
  if (!handler) return recordIgnored(recording);
  const seen = keepsOlder ? { ...event, aggregateversion: undefined } : event;
  const outcome = await recordEffect({ ...recording, event: seen }, await handler.writes(ctx, event));
  if (outcome !== 'ignored') await handler.after(ctx, event);
  return outcome;
}

/** One call for the whole batch. When it fails, deliveries that are done are sent again and found in the inbox; the dead are tried again. */
async function tellStore<Ctx extends { db: Database }>(
  { store, slice, consumer }: ConsumeOptions<Ctx>,
  report: DeliveryReport,
  dead: readonly QueueMessage[],
): Promise<void> {
  if (report.done.length + report.failed.length === 0) return;
  try {
    await store.report(consumer, report);
    for (const message of dead) message.ack();
  } catch (cause) {
    writeLog({ level: 'warn', slice, message: `deliveries to ${consumer} stay unconfirmed`, cause });
    for (const message of dead) message.retry({ delaySeconds: STORE_AWAY_SECONDS });
  }
}

/** The error as an admin sees it: name, message and the first lines of the stack, with its causes. */
function describe(error: unknown): string {
  const parts: string[] = [];
  for (let cause = error, depth = 0; cause !== undefined && depth < 4; depth += 1) {
    parts.push(
      cause instanceof Error ? (cause.stack ?? cause.message).slice(0, 800) : String(cause).slice(0, 400),
    );
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return parts.join('\ncaused by ').slice(0, 2_000);
}
