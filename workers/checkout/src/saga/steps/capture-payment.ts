import { authorizePayment, providerOf } from './authorize-payment.ts';
import { done, refused, type SagaStep } from '../step.ts';

/** Takes the amount that is held. */
export const capturePayment: SagaStep = {
  name: 'capture-payment',
  timeLimitMs: 8_000,
  isNeeded: ({ toPay }) => toPay > 0,
  async run(ctx, saga) {
    const { orderId, toPay, currency } = saga.row;
    const reference = saga.reference ?? '';
    const charge = { reference, key: `${orderId}:capture`, amount: toPay, currency };
    const outcome = await providerOf(ctx, saga.row).capture(charge);
    if (!outcome.isCaptured) return refused('payment-declined', 'The payment could not be completed.');
    saga.captured = outcome.amount;
    return done;
  },
  /** Cancelling gives back what was captured as well as what is held. */
  undo: authorizePayment.undo,
};
