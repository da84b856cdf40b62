import type { ApiOf } from '@highstreet/http';
import type * as cartRoutes from './cart-routes.ts';
import type * as checkoutRoutes from './checkout-routes.ts';
import type * as paymentRoutes from './payment-routes.ts';

/** The API of this slice for Hono's client: `hc<CheckoutApi>('/')`. */
export type CheckoutApi = ApiOf<typeof cartRoutes & typeof checkoutRoutes & typeof paymentRoutes>;

export type {
  AddCartItem,
  Cart,
  CartChange,
  CartCoupon,
  CartGiftCard,
  CartLine,
  CartTotals,
  LineState,
} from './cart-schemas.ts';
export type {
  Address,
  Destination,
  FailureReason,
  PaymentChoice,
  Placement,
  PlacementAct,
  PlacementState,
  PlaceOrder,
  Quote,
  QuoteRequest,
  ShippingMethod,
  TaxPart,
  Totals,
} from './checkout-schemas.ts';
export type { CheckoutConfig, CountryForm, TestCard } from './config-schemas.ts';
export type { PlacementAdvanced } from './live.ts';
export type {
  Balance,
  CreatePayouts,
  CreateRefund,
  LedgerLine,
  LedgerPage,
  Payment,
  Payout,
  PayoutBatch,
  PayoutPage,
  Refund,
} from './payment-schemas.ts';
export {
  paymentAuthorized,
  paymentCancelled,
  paymentCaptured,
  paymentFailed,
  paymentRefunded,
} from './events.ts';
