import type { Ctx } from '../context.ts';
import type { Failure, PlacementRow, WaitingFor } from '../db/placements.ts';
import type { AuthorizeRequest } from '../providers/payment-provider.ts';

/** A placement under way: its row, and what the steps of this run have learnt. */
export type Saga = {
  row: PlacementRow;
  number?: string;
  reference?: string;
  captured?: number;
  isCancelled?: boolean;
};

/** A step is done, is refused for good, or waits for the customer. A throw leaves open whether it took effect; it is tried again. */
export type StepEnd =
  | { kind: 'done' }
  | { kind: 'refused'; failure: Failure }
  | { kind: 'waits'; action: WaitingFor };

/**
 * One step of a placement with its undo. Both take effect once per order, however often they run; an undo also holds for a step that never
 * ran, or that arrives after it.
 */
export type SagaStep = {
  name: string;
  timeLimitMs: number;
  isNeeded(row: PlacementRow): boolean;
  run(ctx: Ctx, saga: Saga): Promise<StepEnd>;
  undo(ctx: Ctx, saga: Saga, failure: Failure): Promise<void>;
};

export const done: StepEnd = { kind: 'done' };

/** What the customer reads, and the lines it is about. */
export function refused(reason: Failure['reason'], detail: string, lines: Failure['lines'] = []): StepEnd {
  return { kind: 'refused', failure: { reason, detail, lines } };
}

/** What is asked of the payment provider: the same words at every try, under a key of the order and the step. */
export function authorizeRequest({ draft, orderId, toPay, currency, email }: PlacementRow): AuthorizeRequest {
  const token = draft.payment?.token ?? '';
  return { orderId, key: `${orderId}:authorize`, token, amount: toPay, currency, email };
}
