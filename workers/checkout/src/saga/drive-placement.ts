import type { Ctx } from '../context.ts';
import type { Failure } from '../db/placements.ts';
import { askAttention, takeReply, tryPlacement, undoPlacement } from './placement-run.ts';
import type { RunEnd, SagaParams } from './params.ts';

/** How a unit of work is tried: after a throw again, `tries` times in all, with growing pauses. */
export type RunPolicy = { tries: number; pauseMs: number; timeLimitMs: number };

/** What a durable runtime gives: units that are done once their answer is kept, and waiting for the customer. */
export type SagaRuntime = {
  run<T extends string | Failure | RunEnd>(
    name: string,
    policy: RunPolicy,
    work: (ctx: Ctx) => Promise<T>,
  ): Promise<T>;
  /** True when the customer has answered, false when the time is over. */
  waitForReply(name: string, ms: number): Promise<boolean>;
};

const FORWARD: RunPolicy = { tries: 4, pauseMs: 300, timeLimitMs: 40_000 };
const BACKWARD: RunPolicy = { tries: 6, pauseMs: 500, timeLimitMs: 60_000 };
const NOTE: RunPolicy = { tries: 20, pauseMs: 1_000, timeLimitMs: 20_000 };

const LOST: Failure = { reason: 'not-available', detail: 'The order could not be completed.', lines: [] };

/**
 * PlaceOrder. Forward as far as it goes; where a step refuses, or does not answer after all tries, everything is undone in reverse, and what
 * cannot be undone waits for somebody. However often this runs for an order, and wherever it is cut off, each effect is there once or undone.
 */
export async function drivePlacement(params: SagaParams, runtime: SagaRuntime): Promise<void> {
  const end = await goForward(params, runtime);
  if (end.kind === 'over') return;
  const failure = end.kind === 'refused' ? end.failure : LOST;
  const undone = await runtime
    .run('undo', BACKWARD, (ctx) => undoPlacement(ctx, params, failure, end.kind === 'unanswered'))
    .catch(() => 'failed' as const);
  if (undone === 'failed')
    await runtime.run('ask-attention', NOTE, (ctx) => askAttention(ctx, params, failure));
}

async function goForward(params: SagaParams, runtime: SagaRuntime): Promise<RunEnd | { kind: 'unanswered' }> {
  for (let round = 1; ; round += 1) {
    const end = await runtime
      .run(`place-${round}`, FORWARD, (ctx) => tryPlacement(ctx, params))
      .catch(() => ({ kind: 'unanswered' }) as const);
    if (end.kind !== 'waits') return end;
    const isAnswered = await runtime.waitForReply(`second-step-${round}`, end.ms);
    if (!isAnswered)
      await runtime.run(`expire-${round}`, NOTE, (ctx) => takeReply(ctx, params, { kind: 'expired' }));
  }
}
