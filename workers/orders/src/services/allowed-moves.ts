import type { FulfilmentStatus } from '../contract/schemas.ts';

const NEXT: Readonly<Record<FulfilmentStatus, readonly FulfilmentStatus[]>> = {
  confirmed: ['processing', 'cancelled'],
  processing: ['shipped', 'cancelled'],
  shipped: ['delivered'],
  delivered: [],
  cancelled: [],
};

/** Where a seller's part of an order may go from here. */
export function allowedMoves(from: FulfilmentStatus): FulfilmentStatus[] {
  return [...NEXT[from]];
}

/** Whether it can still be called off: nothing has been sent. */
export function isCancellable(status: FulfilmentStatus): boolean {
  return NEXT[status].includes('cancelled');
}
