import type { OrderStatus } from './api.ts';
import type { FulfilmentStatus, RefundStatus } from './schemas.ts';

/**
 * `order.created|updated|cancelled|refunded` on `order:<id>` and on `orders`, to the customer and to each seller. A seller is told the
 * status of the own part only. An older `version` than the page has is old news.
 */
export type OrderChange = {
  orderId: string;
  number: string;
  /** In which role the listener is told. */
  as: 'customer' | 'seller';
  status: OrderStatus | FulfilmentStatus;
  refundStatus: RefundStatus;
  version: number;
  updatedAt: string;
};
