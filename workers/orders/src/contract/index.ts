import type { ApiOf } from '@highstreet/http';
import type * as routes from './routes.ts';

/** The API of this slice for Hono's client: `hc<OrdersApi>('/')`. */
export type OrdersApi = ApiOf<typeof routes>;

export type {
  OrderDraft,
  OrderItemDraft,
  OrderRef,
  OrdersRpc,
  OrderStatus,
  OrderTotals,
  PaymentSummary,
  PostalAddress,
} from './api.ts';
export { orderCancelled, orderCreated, orderRefunded, orderReturnAccepted, orderUpdated } from './events.ts';
export type {
  AddNote,
  AskReturn,
  CancelOrder,
  Dashboard,
  DecideReturn,
  MoveOrder,
} from './change-schemas.ts';
export type { OrderChange } from './live.ts';
export type {
  Fulfilment,
  FulfilmentStatus,
  Order,
  OrderItem,
  OrderPage,
  OrderReturn,
  OrderSummary,
  OrderView,
  RefundStatus,
  TimelineEntry,
  Tracking,
} from './schemas.ts';
