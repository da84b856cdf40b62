import { writeBatch } from '@highstreet/data';
import type { Ctx } from '../context.ts';
import {
  changePlacement,
  toPlacementRow,
  type Failure,
  type PlacementRow,
  type Reply,
  type StepNote,
} from '../db/placements.ts';
import { changePayment } from '../db/payments.ts';
import { settlePlaced } from './settle-placed.ts';
import type { RunEnd, SagaParams } from './params.ts';
import { tell } from './tell.ts';
import { runSteps, undoSteps } from './run-steps.ts';
import { steps } from './steps.ts';
import type { Saga } from './step.ts';
import { OrderStands } from './steps/confirm-order.ts';
import { paymentCancelled, paymentFailed } from '../contract/events.ts';

/** Longer than a run usually takes: whoever finds it passed may take over. Two at once do no harm, only work. */
export const LEASE_MS = 6_000;
const GRACE_MS = 30_000;
/** When a call that was given up must be over, so that undoing once more leaves nothing. */
const RECHECK_MS = 60_000;
const OPEN = `state IN ('placing', 'needs_action')`;

/** Goes through all steps; what was done before is done again without effect. */
export async function tryPlacement(ctx: Ctx, params: SagaParams): Promise<RunEnd> {
  const row = justBegun(ctx, params) ?? (await claim(ctx, params));
  if (!row || row.phase === 'undoing')
    return row?.failure ? { kind: 'refused', failure: row.failure } : { kind: 'over' };
  if (row.state === 'needs_action' && row.action && !row.reply)
    return { kind: 'waits', ms: row.action.expiresAt - ctx.now() };
  const saga: Saga = { row, number: row.number, reference: row.action?.reference };
  const notes: StepNote[] = [];
  const end = await runSteps(ctx, saga, steps, notes);
  if (end.kind === 'refused') return { kind: 'refused', failure: end.failure };
  if (end.kind === 'done') {
    await settlePlaced(ctx, saga, notes);
    return { kind: 'over' };
  }
  const { action } = end;
  const at = ctx.now();
  const [waiting] = await writeBatch(ctx.db, [
    changePlacement(
      params,
      {
        state: 'needs_action',
        phase: 'acting',
        action,
        reply: null,
        number: saga.number,
        steps: [...row.steps, ...notes],
        leaseUntil: action.expiresAt + GRACE_MS,
        updatedAt: at,
      },
      OPEN,
    ),
    changePayment(
      row.draft.paymentId,
      { status: 'needs_action', reference: action.reference },
      `status = 'pending'`,
    ),
  ]);
  tell(ctx, waiting?.rows[0] && toPlacementRow(waiting.rows[0]));
  return { kind: 'waits', ms: Math.max(1_000, action.expiresAt - at) };
}

/** The customer's answer, or that none came; taken once. Gives the driver that waits for it. */
export async function takeReply(ctx: Ctx, { orderId }: { orderId: string }, reply: Reply): Promise<string> {
  const at = ctx.now();
  const { rows } = await ctx.db.$client.execute({
    sql: `UPDATE placements SET reply = ?, state = 'placing', lease_until = ?, updated_at = ?
          WHERE order_id = ? AND state = 'needs_action' RETURNING driver`,
    args: [JSON.stringify(reply), at + LEASE_MS, at, orderId],
  });
  return rows.length === 0 ? '' : String(rows[0]?.['driver']);
}

/** Undoes everything. Throws while something is left that could not be undone. */
export async function undoPlacement(
  ctx: Ctx,
  params: SagaParams,
  failure: Failure,
  isUncertain: boolean,
): Promise<string> {
  const phase = { phase: 'undoing', failure, leaseUntil: ctx.now() + LEASE_MS * 8 } as const;
  const [started] = await writeBatch(ctx.db, [
    changePlacement(params, phase, `state IN ('placing', 'needs_attention')`),
  ]);
  if (!started?.rows[0]) return 'over';
  const row = toPlacementRow(started.rows[0]);
  const saga: Saga = { row, number: row.number, reference: row.action?.reference };
  const notes: StepNote[] = [];
  try {
    const failed = await undoSteps(ctx, saga, steps, failure, notes);
    if (failed.length > 0) throw new Error(`not undone: ${failed.join(', ')}`);
  } catch (error) {
    if (!(error instanceof OrderStands)) throw error;
    await settleStanding(ctx, saga);
    return 'placed';
  }
  await settleFailed(ctx, row, failure, notes, isUncertain);
  return 'undone';
}

/** Nobody can undo it by program: the placement waits, visibly, for somebody. */
export async function askAttention(ctx: Ctx, params: SagaParams, failure: Failure): Promise<string> {
  const set = { state: 'needs_attention', failure, leaseUntil: 0, updatedAt: ctx.now() } as const;
  const [result] = await writeBatch(ctx.db, [changePlacement(params, set, OPEN)]);
  tell(ctx, result?.rows[0] && toPlacementRow(result.rows[0]));
  const detail = `Its placement could not be undone (${failure.detail})`;
  await ctx.slices.orders((api) => api.noteAttention(params.orderId, detail)).catch(() => undefined);
  return 'asked';
}

/** A placement that was written a moment ago in this isolate, under a lease that still runs: it need not be asked for. */
function justBegun(ctx: Ctx, { orderId, driver }: SagaParams): PlacementRow | undefined {
  const row = driver === 1 ? ctx.beginnings.take(orderId) : undefined;
  return row && row.leaseUntil > ctx.now() ? row : undefined;
}

async function claim(ctx: Ctx, params: SagaParams): Promise<PlacementRow | undefined> {
  const [result] = await writeBatch(ctx.db, [
    changePlacement(params, { leaseUntil: ctx.now() + LEASE_MS }, OPEN),
  ]);
  return result?.rows[0] && toPlacementRow(result.rows[0]);
}

/** The order turned out to be confirmed: the run that confirmed it was cut off. Everything is done again without effect, and written down. */
async function settleStanding(ctx: Ctx, saga: Saga): Promise<void> {
  const notes: StepNote[] = [];
  const again: Saga = { ...saga };
  const end = await runSteps(ctx, again, steps, notes);
  if (end.kind !== 'done') throw new Error(`order ${saga.row.orderId} stands and cannot be settled`);
  await settlePlaced(ctx, again, notes);
}

async function settleFailed(
  ctx: Ctx,
  row: PlacementRow,
  failure: Failure,
  notes: StepNote[],
  isUncertain: boolean,
): Promise<void> {
  const at = ctx.now();
  const { paymentId } = row.draft;
  const facts = { paymentId, orderId: row.orderId, amount: row.toPay, currency: row.currency };
  const isDeclined = failure.reason === 'payment-declined' || failure.reason.startsWith('second-step');
  const [, , settled] = await writeBatch(ctx.db, [
    changePayment(paymentId, { status: isDeclined ? 'failed' : 'cancelled' }, `status <> 'captured'`),
    ctx.emit(
      isDeclined
        ? paymentFailed(paymentId, { ...facts, reason: failure.reason })
        : paymentCancelled(paymentId, facts),
    ),
    changePlacement(
      row,
      {
        state: 'failed',
        phase: 'over',
        failure,
        steps: [...row.steps, ...notes],
        leaseUntil: 0,
        recheckAt: isUncertain || row.driver > 1 ? at + RECHECK_MS : undefined,
        updatedAt: at,
      },
      `state IN ('placing', 'needs_attention')`,
    ),
  ]);
  tell(ctx, settled?.rows[0] && toPlacementRow(settled.rows[0]));
}
