import { z } from '@hono/zod-openapi';

export const OrderStatus = z.enum([
  'pending',
  'confirmed',
  'processing',
  'shipped',
  'delivered',
  'cancelled',
]);

export const FulfilmentStatus = z.enum(['confirmed', 'processing', 'shipped', 'delivered', 'cancelled']);
export type FulfilmentStatus = z.infer<typeof FulfilmentStatus>;

export const RefundStatus = z.enum(['none', 'partially_refunded', 'refunded']);
export type RefundStatus = z.infer<typeof RefundStatus>;

/** As whom an order is read: its customer (also a guest with the key), one of its sellers, an admin. */
export const OrderView = z.enum(['customer', 'seller', 'admin']);
export type OrderView = z.infer<typeof OrderView>;
