import { PageQuery, pageOf } from '@highstreet/http';
import { z } from '@hono/zod-openapi';

const Time = z.iso.datetime();
const EventId = z.string().max(100);
const Consumer = z.string().max(60).openapi({ example: 'catalog' });

/** An event as it was committed, without its data. */
export const EventSummary = z
  .object({
    id: EventId,
    type: z.string(),
    source: z.string(),
    subject: z.string(),
    time: Time,
    actorId: z.string().optional(),
    correlationId: z.string().optional(),
    aggregateVersion: z.number().int().optional(),
    release: z.string().optional(),
    size: z.number().int().openapi({ description: 'bytes of the event as JSON' }),
  })
  .openapi('EventSummary');
export type EventSummary = z.infer<typeof EventSummary>;
export const EventPage = pageOf(EventSummary).openapi('EventPage');
export type EventPage = z.infer<typeof EventPage>;

/** How far an event is on its way to one subscriber. */
export const EventDelivery = z
  .object({
    consumer: Consumer,
    state: z.enum(['open', 'done', 'dead', 'discarded']),
    sends: z.number().int().openapi({ description: 'how often it was put into the queue' }),
    tries: z.number().int().openapi({ description: 'how often the consumer failed' }),
    error: z.string().optional(),
    replayId: z.string().optional(),
    confirmedAt: Time.optional(),
  })
  .openapi('EventDelivery');
export type EventDelivery = z.infer<typeof EventDelivery>;

export const EventDetails = EventSummary.extend({
  event: z.record(z.string(), z.unknown()).openapi({ description: 'the whole CloudEvent' }),
  deliveries: z.array(EventDelivery),
}).openapi('EventDetails');
export type EventDetails = z.infer<typeof EventDetails>;

export const EventQuery = PageQuery.extend({
  type: z.string().max(100).optional(),
  subject: z.string().max(200).optional(),
  correlationId: z.string().max(128).optional(),
  from: Time.optional(),
  to: Time.optional(),
});
export type EventQuery = z.infer<typeof EventQuery>;

/** An event that a consumer could not handle in five tries. */
export const DeadLetter = z
  .object({
    consumer: Consumer,
    event: EventSummary,
    error: z.string(),
    tries: z.number().int(),
    traceId: z.string().optional(),
    failedAt: Time,
  })
  .openapi('DeadLetter');
export type DeadLetter = z.infer<typeof DeadLetter>;
export const DeadLetterPage = pageOf(DeadLetter).openapi('DeadLetterPage');
export type DeadLetterPage = z.infer<typeof DeadLetterPage>;
export const DeadLetterQuery = PageQuery.extend({ consumer: Consumer.optional() });
export type DeadLetterQuery = z.infer<typeof DeadLetterQuery>;

/** What to hand to one consumer again: one event, all its dead letters, or what happened in a time. */
export const CreateReplay = z
  .discriminatedUnion('what', [
    z.object({ what: z.literal('event'), consumer: Consumer, eventId: EventId }),
    z.object({ what: z.literal('dead-letters'), consumer: Consumer }),
    z.object({
      what: z.literal('time-range'),
      consumer: Consumer,
      from: Time,
      to: Time,
      types: z.array(z.string().max(100)).max(50).optional(),
    }),
  ])
  .openapi('CreateReplay');
export type CreateReplay = z.infer<typeof CreateReplay>;

export const Replay = z
  .object({
    id: z.string(),
    consumer: Consumer,
    what: z.enum(['event', 'dead-letters', 'time-range']),
    detail: z.record(z.string(), z.unknown()),
    events: z.number().int(),
    open: z.number().int().openapi({ description: 'events of it that are still on their way' }),
    requestedBy: z.string(),
    createdAt: Time,
  })
  .openapi('Replay');
export type Replay = z.infer<typeof Replay>;
export const ReplayPage = pageOf(Replay).openapi('ReplayPage');
export type ReplayPage = z.infer<typeof ReplayPage>;

/** Who listens to what, and how far behind. */
export const Subscription = z
  .object({
    consumer: Consumer,
    types: z.array(z.string()),
    open: z.number().int().openapi({ description: 'events on their way' }),
    lag: z.number().int().openapi({ description: 'age of the oldest event on its way, in milliseconds' }),
    dead: z.number().int(),
    lastConfirmedAt: Time.optional(),
  })
  .openapi('Subscription');
export type Subscription = z.infer<typeof Subscription>;
export const SubscriptionList = z.object({ items: z.array(Subscription) }).openapi('SubscriptionList');
export type SubscriptionList = z.infer<typeof SubscriptionList>;

/** Who did what to whom, and when. */
export const AuditRecord = z
  .object({
    id: z.string(),
    eventId: z.string(),
    who: z.string().openapi({ description: 'the actor, or the slice when nobody acted' }),
    what: z.string(),
    subject: z.string(),
    source: z.string(),
    correlationId: z.string().optional(),
    at: Time,
  })
  .openapi('AuditRecord');
export type AuditRecord = z.infer<typeof AuditRecord>;
export const AuditRecordPage = pageOf(AuditRecord).openapi('AuditRecordPage');
export type AuditRecordPage = z.infer<typeof AuditRecordPage>;
export const AuditRecordQuery = PageQuery.extend({
  who: z.string().max(100).optional(),
  what: z.string().max(100).optional(),
  subject: z.string().max(200).optional(),
  from: Time.optional(),
  to: Time.optional(),
});
export type AuditRecordQuery = z.infer<typeof AuditRecordQuery>;
