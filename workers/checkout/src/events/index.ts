import { onOrderCancelled } from './on-order-cancelled.ts';
import { onOrderReturnAccepted } from './on-order-return-accepted.ts';
import { onUserDeleted } from './on-user-deleted.ts';

/** What this slice does with the events of `contract/subscriptions.ts`. */
export const handlers = [onOrderCancelled, onOrderReturnAccepted, onUserDeleted];
