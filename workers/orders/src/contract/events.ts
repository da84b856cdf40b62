import { defineEvent } from '@highstreet/events/define';
import { z } from 'zod';

const OrderFacts = z.object({
  orderId: z.string(),
  number: z.string(),
  customerId: z.string().nullable(),
  status: z.string(),
  sellerIds: z.array(z.string()),
});

const Line = z.object({
  lineId: z.string(),
  productId: z.string(),
  variantId: z.string(),
  sellerId: z.string(),
  quantity: z.number().int(),
});

export const orderCreated = defineEvent('order.created', 1, OrderFacts.extend({ lines: z.array(Line) }));
/** `changed` names what is new: `status`, `tracking`, `fulfilment`. `delivered` are lines that arrived with this change. */
export const orderUpdated = defineEvent(
  'order.updated',
  1,
  OrderFacts.extend({ changed: z.array(z.string()), delivered: z.array(Line) }),
);
/** Lines that are called off: all of the order, or those of one seller. Checkout refunds them, the inventory and promotions take back. */
export const orderCancelled = defineEvent(
  'order.cancelled',
  1,
  OrderFacts.extend({ reason: z.string(), lines: z.array(Line), isWhole: z.boolean() }),
);
export const orderRefunded = defineEvent(
  'order.refunded',
  1,
  OrderFacts.extend({ refundId: z.string(), amount: z.number().int(), currency: z.string() }),
);
/** A seller has accepted a return: checkout refunds these lines. */
export const orderReturnAccepted = defineEvent(
  'order.return_accepted',
  1,
  OrderFacts.extend({ returnId: z.string(), lines: z.array(Line), isRestocked: z.boolean() }),
);
