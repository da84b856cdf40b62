import { writeLog } from '@highstreet/telemetry';
import type { Ctx } from '../context.ts';
import type { Failure, StepNote } from '../db/placements.ts';
import { done, type Saga, type SagaStep, type StepEnd } from './step.ts';
import { OrderStands } from './steps/confirm-order.ts';

/** A step did not end in time: it may still take effect. */
export class StepTookTooLong extends Error {}

/** Runs the steps one after another until one refuses or waits. What is thrown leaves open whether its step took effect. */
export async function runSteps(
  ctx: Ctx,
  saga: Saga,
  steps: readonly SagaStep[],
  notes: StepNote[],
): Promise<StepEnd> {
  for (const step of steps) {
    if (!step.isNeeded(saga.row)) continue;
    const end = await inTime(step, step.run(ctx, saga)).catch((cause: unknown) => {
      notes.push({ name: step.name, outcome: 'unanswered', at: ctx.now() });
      throw cause;
    });
    notes.push({ name: step.name, outcome: end.kind, at: ctx.now() });
    if (end.kind !== 'done') return end;
  }
  return done;
}

/**
 * Undoes all steps from the end, also those that never ran: each undo allows that. One that fails does not keep the others from being
 * undone; the names of those that failed are the answer. Throws OrderStands when the order was confirmed meanwhile.
 */
export async function undoSteps(
  ctx: Ctx,
  saga: Saga,
  steps: readonly SagaStep[],
  failure: Failure,
  notes: StepNote[],
): Promise<string[]> {
  const failed: string[] = [];
  const undone = new Set<SagaStep['undo']>();
  for (const step of steps.toReversed()) {
    if (!step.isNeeded(saga.row) || undone.has(step.undo)) continue;
    undone.add(step.undo);
    try {
      await inTime(step, step.undo(ctx, saga, failure));
      notes.push({ name: step.name, outcome: 'undone', at: ctx.now() });
    } catch (cause) {
      if (cause instanceof OrderStands) throw cause;
      failed.push(step.name);
      notes.push({ name: step.name, outcome: 'undo-failed', at: ctx.now() });
      const message = `${step.name} of ${saga.row.orderId} could not be undone`;
      writeLog({ level: 'warn', slice: 'checkout', message, cause });
    }
  }
  return failed;
}

async function inTime<T>({ name, timeLimitMs }: SagaStep, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StepTookTooLong(`${name} took too long`)), timeLimitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
