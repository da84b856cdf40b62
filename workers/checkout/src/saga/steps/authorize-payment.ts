import type { Ctx } from '../../context.ts';
import type { PlacementRow } from '../../db/placements.ts';
import type { Authorization } from '../../providers/payment-provider.ts';
import { authorizeRequest, done, refused, type SagaStep, type StepEnd } from '../step.ts';

/** How long the customer has for the second step. */
const SECOND_STEP_MS = 10 * 60_000;

const DETAILS = {
  declined: 'The card was declined.',
  'too-little-money': 'There is not enough money on the card.',
  'second-step-refused': 'The second step was not passed.',
} as const;

/** Has the amount held on the customer's card, if need be with a second step. The amount that is held must be the one that is to be paid. */
export const authorizePayment: SagaStep = {
  name: 'authorize-payment',
  timeLimitMs: 8_000,
  isNeeded: ({ toPay }) => toPay > 0,
  async run(ctx, saga) {
    const { row } = saga;
    if (row.reply?.kind === 'cancel') return refused('second-step-refused', 'The second step was given up.');
    if (row.reply?.kind === 'expired')
      return refused('second-step-expired', 'The second step took too long.');
    const authorization = await ask(ctx, row);
    if (authorization.kind !== 'declined') saga.reference = authorization.reference;
    return judge(authorization, row, ctx.now());
  },
  async undo(ctx, { row, reference }) {
    const known = reference ?? row.action?.reference;
    const request = authorizeRequest(row);
    await providerOf(ctx, row).cancel({ reference: known, request, key: `${row.orderId}:cancel` });
  },
};

export function providerOf({ providers }: Ctx, { draft }: PlacementRow) {
  const provider = providers.find(draft.payment?.provider ?? '');
  if (!provider) throw new Error(`there is no provider ${draft.payment?.provider}`);
  return provider;
}

function ask(ctx: Ctx, row: PlacementRow): Promise<Authorization> {
  const provider = providerOf(ctx, row);
  if (row.action === undefined || row.reply === undefined) return provider.authorize(authorizeRequest(row));
  return provider.confirm({
    reference: row.action.reference,
    key: `${row.orderId}:confirm`,
    code: row.reply.code,
  });
}

function judge(authorization: Authorization, row: PlacementRow, now: number): StepEnd {
  if (authorization.kind === 'needs_action') {
    const { reference, clientSecret, url } = authorization;
    const expiresAt = row.action?.expiresAt ?? now + SECOND_STEP_MS;
    return { kind: 'waits', action: { reference, clientSecret, url, expiresAt } };
  }
  if (authorization.kind === 'declined') {
    const { reason } = authorization;
    const isStep = reason === 'second-step-refused';
    return refused(isStep ? 'second-step-refused' : 'payment-declined', DETAILS[reason]);
  }
  const isAgreed = authorization.amount === row.toPay && authorization.currency === row.currency;
  return isAgreed ? done : refused('amount-differs', 'Another amount was held than the order costs.');
}
