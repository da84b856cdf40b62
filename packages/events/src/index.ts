export { CloudEvent } from './cloud-event.ts';
export { defineEvent, type DomainEvent, type EventDefinition } from './define-event.ts';
export { openOutbox, outbox, type Emit, type EventOrigin } from './outbox.ts';
