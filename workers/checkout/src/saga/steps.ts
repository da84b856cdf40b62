import type { SagaStep } from './step.ts';
import { authorizePayment } from './steps/authorize-payment.ts';
import { capturePayment } from './steps/capture-payment.ts';
import { commitStock } from './steps/commit-stock.ts';
import { confirmOrder } from './steps/confirm-order.ts';
import { createOrder } from './steps/create-order.ts';
import { redeemCoupons } from './steps/redeem-coupons.ts';
import { reserveStock } from './steps/reserve-stock.ts';
import { spendGiftCards } from './steps/spend-gift-cards.ts';

/** PlaceOrder, in this order; undone from the end. */
export const steps: readonly SagaStep[] = [
  createOrder,
  reserveStock,
  redeemCoupons,
  spendGiftCards,
  authorizePayment,
  commitStock,
  capturePayment,
  confirmOrder,
];
