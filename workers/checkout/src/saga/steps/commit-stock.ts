import { done, refused, type SagaStep } from '../step.ts';
import { reserveStock } from './reserve-stock.ts';

/** What was reserved is sold. */
export const commitStock: SagaStep = {
  name: 'commit-stock',
  timeLimitMs: 5_000,
  isNeeded: () => true,
  async run({ slices }, { row }) {
    const { isCommitted } = await slices.inventory((api) => api.commit(row.orderId));
    return isCommitted ? done : refused('reservation-lost', 'The pieces could not be held any longer.');
  },
  /** A release gives back what is sold as well as what is reserved. */
  undo: reserveStock.undo,
};
