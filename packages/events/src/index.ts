export { MAX_TRIES, RESEND_DELAY_SQL, resendDelay, retryDelay } from './backoff.ts';
export { CloudEvent } from './cloud-event.ts';
export { consume, type QueueMessage } from './consume.ts';
export {
  defineEvent,
  type AggregateVersion,
  type DomainEvent,
  type EventDefinition,
  type PositionalStatement,
} from './define-event.ts';
export { on, onAny, type EventOf, type Handler } from './handler.ts';
export { aggregateVersions, inbox, INBOX_DAYS, sweepInbox } from './inbox.ts';
export { noRelay, openRelay, type Relay } from './open-relay.ts';
export { openOutbox, outbox, type Emit, type EventOrigin } from './outbox.ts';
export { relayOutbox, sweepOutbox, type Relayed } from './relay-outbox.ts';
export type { ConsumeOptions } from './take-effect.ts';
export {
  Delivery,
  jsonBytes,
  MAX_MESSAGE_BYTES,
  sendInBatches,
  type DeliveryFailure,
  type DeliveryReport,
  type EventQueue,
  type EventStore,
} from './wire.ts';
