import { defineEvent } from '@highstreet/events/define';
import { z } from 'zod';

/** Amounts in minor units. */
const PaymentFacts = z.object({
  paymentId: z.string(),
  orderId: z.string(),
  amount: z.number().int(),
  currency: z.string(),
});

export const paymentAuthorized = defineEvent('payment.authorized', 1, PaymentFacts);
export const paymentCaptured = defineEvent('payment.captured', 1, PaymentFacts);
export const paymentFailed = defineEvent('payment.failed', 1, PaymentFacts.extend({ reason: z.string() }));
export const paymentCancelled = defineEvent('payment.cancelled', 1, PaymentFacts);
/** `amount` of this refund; `refunded` of all so far. Lines are those that the refund is for; `isRestocked`: they go back on the shelf. */
export const paymentRefunded = defineEvent(
  'payment.refunded',
  1,
  PaymentFacts.extend({
    refundId: z.string(),
    refunded: z.number().int(),
    isFull: z.boolean(),
    lines: z.array(z.object({ lineId: z.string(), variantId: z.string(), quantity: z.number().int() })),
    isRestocked: z.boolean(),
  }),
);
