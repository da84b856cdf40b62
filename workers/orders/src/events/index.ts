import { onPaymentRefunded } from './on-payment-refunded.ts';
import { onUserDeleted } from './on-user-deleted.ts';

/** What this slice does with the events of `contract/subscriptions.ts`. */
export const handlers = [onPaymentRefunded, onUserDeleted];
