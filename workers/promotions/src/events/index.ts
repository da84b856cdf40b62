import { onOrderCancelled } from './on-order-cancelled.ts';
import { onUserDeleted } from './on-user-deleted.ts';

/** What this slice does with the events of `contract/subscriptions.ts`. */
export const handlers = [onOrderCancelled, onUserDeleted];
