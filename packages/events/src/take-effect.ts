import type { Database } from '@highstreet/data';
import { inBackground, writeLog, type Background, type BackgroundMeta } from '@highstreet/telemetry';
import type { CloudEvent } from './cloud-event.ts';
import type { CommitTogether } from './commit-together.ts';
import type { Handler } from './handler.ts';
import { measureEvent } from './measure-event.ts';
import type { Outcome } from './record-effect.ts';
import type { EventStore } from './wire.ts';

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

/** One event of a wave, and what is written into its log line. */
type Effect = {
  event: CloudEvent;
  commit: CommitTogether;
  facts: { tries: number; replay: string | undefined };
};

/** The effect as a span of the event's trace, with one log line; a failure is logged with its cause and thrown on. */
export function takeEffect<Ctx extends { db: Database }>(
  options: ConsumeOptions<Ctx>,
  { event, commit, facts }: Effect,
): Promise<Outcome> {
  const { slice, consumer, bindings, ctx, now } = options;
  const about = { name: `${consumer} takes ${event.type}`, kind: 'consumer' } as const;
  const cause = { traceparent: event.traceparent, correlationId: event.correlationid };
  const attributes = { 'messaging.message.id': event.id, 'highstreet.tries': facts.tries };
  const start = now();
  return inBackground({ ...about, ...cause, attributes, slice, bindings, ctx }, async (meta) => {
    const outcome = await measureEvent(options, event.type, () =>
      applyHandler(options, meta, { event, commit }),
    );
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
  { event, commit }: Pick<Effect, 'event' | 'commit'>,
): Promise<Outcome> {
  const handler =
    handlers.find(({ type }) => type === event.type) ?? handlers.find(({ type }) => type === '*');
  const ctx = context(meta, event);
  const writes = await handler?.writes(ctx, event).catch((error: unknown) => {
    commit.leave();
    throw error;
  });
  const seen = keepsOlder ? { ...event, aggregateversion: undefined } : event;
  const outcome = await commit.join({ db: ctx.db, consumer, event: seen, now: now(), writes });
  if (outcome !== 'ignored') await handler?.after(ctx, event);
  return outcome;
}
