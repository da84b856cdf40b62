import { on } from '@highstreet/events';
import { userDeleted } from '@highstreet/identity/contract';
import type { Ctx } from '../context.ts';
import { forgetNames } from '../db/locations.ts';
import { forgetActor } from '../db/movements.ts';

/** Whatever this slice keeps of a person goes with the account; the ledger keeps what moved. */
export const onUserDeleted = on(userDeleted, {
  writes: (_ctx: Ctx, { data: { userId } }) => [forgetActor(userId), forgetNames(userId)],
});
