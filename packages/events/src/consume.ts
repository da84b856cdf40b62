import type { Database } from '@highstreet/data';
import { writeLog } from '@highstreet/telemetry';
import { MAX_TRIES, retryDelay } from './backoff.ts';
import type { CloudEvent } from './cloud-event.ts';
import { CommitTogether } from './commit-together.ts';
import { describeError } from './describe-error.ts';
import { isPassing } from './is-passing.ts';
import { takeEffect, type ConsumeOptions } from './take-effect.ts';
import { Delivery, type DeliveryFailure, type DeliveryReport } from './wire.ts';

/** A message of a queue, as far as it is used. */
export type QueueMessage = {
  body: unknown;
  attempts: number;
  ack(): void;
  retry(options?: { delaySeconds?: number }): void;
};

type Arrived = { message: QueueMessage; delivery: Delivery; event: CloudEvent; tries: number };

/** The next try when a database, or the store that keeps dead letters, has been away for all tries so far. */
const STORE_AWAY_SECONDS = 30;

/**
 * Handles a batch of a subscriber's queue. Each message is settled on its own: an effect that was committed is acknowledged, a failure is
 * tried again after a growing pause, and after five tries the event is a dead letter of this consumer, unless what it needs is away.
 * Events of one subject are handled in the order of their versions, different subjects side by side.
 */
export async function consume<Ctx extends { db: Database }>(
  options: ConsumeOptions<Ctx>,
  batch: { messages: readonly QueueMessage[] },
): Promise<void> {
  const arrived = await Promise.all(batch.messages.map((message) => open(options, message)));
  const report: DeliveryReport = { done: [], failed: [] };
  const dead: QueueMessage[] = [];
  for (const wave of toWaves(arrived.filter((each) => each !== undefined))) {
    const commit = new CommitTogether(wave.length);
    const failures = await Promise.all(wave.map((each) => handle(options, each, commit)));
    for (const [index, failure] of failures.entries()) {
      const each = wave[index];
      if (failure) report.failed.push(failure);
      else if (each) report.done.push(each.event.id);
      if (each && failure?.retryInMs === undefined && failure) dead.push(each.message);
    }
  }
  await tellStore(options, report, dead);
}

/** No two events of one subject are in one wave, and older ones are in earlier waves: a handler finds what came before committed. */
function toWaves(arrived: readonly Arrived[]): Arrived[][] {
  const waves: Arrived[][] = [];
  const bySubject = Map.groupBy(arrived, ({ event }) => `${event.source}/${event.subject}`);
  for (const group of bySubject.values())
    for (const [index, each] of group.toSorted(byVersion).entries()) (waves[index] ??= []).push(each);
  return waves;
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

/** Handles one event and settles its message; gives the failure, which has been settled unless the event is dead. */
async function handle<Ctx extends { db: Database }>(
  options: ConsumeOptions<Ctx>,
  { message, delivery, event, tries }: Arrived,
  commit: CommitTogether,
): Promise<DeliveryFailure | undefined> {
  try {
    await takeEffect(options, { event, commit, facts: { tries, replay: delivery.replay } });
    message.ack();
    return undefined;
  } catch (cause) {
    const failure = { id: event.id, error: describeError(cause), tries };
    if (tries < MAX_TRIES) {
      const delaySeconds = retryDelay(tries);
      message.retry({ delaySeconds });
      return { ...failure, retryInMs: delaySeconds * 1_000 };
    }
    if (!isPassing(cause)) return failure;
    message.ack();
    return { ...failure, tries: 0, retryInMs: STORE_AWAY_SECONDS * 1_000 };
  }
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
