import { defineEvent } from '@highstreet/events/define';
import { z } from 'zod';

/** `available` pieces of the variant over all locations, after the change. */
const StockFacts = z.object({
  variantId: z.string(),
  productId: z.string(),
  sellerId: z.string(),
  available: z.number().int(),
});

/** `isSellable`: there is some, or it may be back-ordered. The catalog follows it with what it lists as in stock. */
export const stockChanged = defineEvent('stock.changed', 1, StockFacts.extend({ isSellable: z.boolean() }));
export const stockLow = defineEvent('stock.low', 1, StockFacts.extend({ lowStockAt: z.number().int() }));
export const stockDepleted = defineEvent('stock.depleted', 1, StockFacts);

const Lines = z.array(z.object({ variantId: z.string(), quantity: z.number().int() }));

export const stockReserved = defineEvent(
  'stock.reserved',
  1,
  z.object({ orderId: z.string(), lines: Lines }),
);
export const stockReleased = defineEvent(
  'stock.released',
  1,
  z.object({ orderId: z.string(), lines: Lines, reason: z.enum(['released', 'expired', 'returned']) }),
);
