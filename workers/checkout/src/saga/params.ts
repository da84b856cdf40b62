import type { Failure } from '../db/placements.ts';

/** One driver of a placement is one workflow instance. */
export type SagaParams = { orderId: string; driver: number };

/** How a run ended; `over`: placed, or in other hands by now. */
export type RunEnd = { kind: 'over' } | { kind: 'waits'; ms: number } | { kind: 'refused'; failure: Failure };
