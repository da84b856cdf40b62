import { onOrderCancelled } from './on-order-cancelled.ts';
import { onPaymentRefunded } from './on-payment-refunded.ts';
import { onProductArchived, onProductCreated, onProductUpdated } from './on-product-changed.ts';
import { onUserDeleted } from './on-user-deleted.ts';

/** What this slice does with the events of `contract/subscriptions.ts`. */
export const handlers = [
  onProductCreated,
  onProductUpdated,
  onProductArchived,
  onOrderCancelled,
  onPaymentRefunded,
  onUserDeleted,
];
