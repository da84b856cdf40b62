import type { OrderStatus } from '@highstreet/orders/contract';
import { SliceUnavailable } from '@highstreet/resilience';
import type { Ctx } from '../../context.ts';
import type { Failure } from '../../db/placements.ts';
import { done, refused, type Saga, type SagaStep } from '../step.ts';

/** Writes the order as pending. */
export const createOrder: SagaStep = {
  name: 'create-order',
  timeLimitMs: 5_000,
  isNeeded: () => true,
  async run({ slices }, saga) {
    const ref = await slices.orders((api) => api.createOrder(saga.row.draft.order));
    saga.number = ref.number;
    if (ref.status === 'cancelled') return refused('not-available', 'The order was cancelled meanwhile.');
    return done;
  },
  async undo(ctx, saga, failure) {
    if (!saga.isCancelled) await cancelOrder(ctx, saga, failure);
  },
};

/** Cancels the order with the reason. One that was never written is written first, so that it cannot come later. */
export async function cancelOrder({ slices }: Ctx, saga: Saga, { detail }: Failure): Promise<OrderStatus> {
  const { orderId, draft } = saga.row;
  const cancel = () => slices.orders((api) => api.cancelPlacement(orderId, detail));
  const { status } = await cancel().catch(async (error: unknown) => {
    if (!(error instanceof SliceUnavailable)) throw error;
    await slices.orders((api) => api.createOrder(draft.order));
    return cancel();
  });
  saga.isCancelled = status === 'cancelled';
  return status;
}
