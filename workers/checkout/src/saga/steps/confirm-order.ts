import { paymentMethodOf } from '../../rules/payment-method.ts';
import { done, refused, type SagaStep } from '../step.ts';
import { cancelOrder } from './create-order.ts';

/** The order stands: nothing of it may be undone any more. */
export class OrderStands extends Error {}

/**
 * Confirms the order if exactly its total was paid. Here, in the order's own row, it is decided between confirmed and cancelled: of a driver
 * that confirms and one that cancels only one succeeds, whatever else they do.
 */
export const confirmOrder: SagaStep = {
  name: 'confirm-order',
  timeLimitMs: 5_000,
  isNeeded: () => true,
  async run({ slices }, { row, captured = 0 }) {
    const { orderId, draft, currency } = row;
    const giftCards = draft.giftCards.reduce((all, { amount }) => all + amount, 0);
    const method = paymentMethodOf(draft.payment);
    const payment = { paymentId: draft.paymentId, provider: draft.payment?.provider ?? 'gift-card', method };
    const paid = { amount: captured + giftCards, currency };
    const { isConfirmed } = await slices.orders((api) => api.confirmOrder(orderId, payment, paid));
    return isConfirmed ? done : refused('amount-differs', 'What was paid is not what the order costs.');
  },
  async undo(ctx, saga, failure) {
    const status = await cancelOrder(ctx, saga, failure);
    if (status !== 'cancelled') throw new OrderStands(`order ${saga.row.orderId} is ${status}`);
  },
};
