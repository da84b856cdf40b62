import { on } from '@highstreet/events';
import { userUnbanned } from '@highstreet/identity/contract';
import type { Ctx } from '../context.ts';
import { closeSeller } from '../db/sellers.ts';

/** The shop may open again. What was archived stays so until its seller offers it anew. */
export const onUserUnbanned = on(userUnbanned, {
  writes: (_ctx: Ctx, { data: { userId } }) => [closeSeller(userId, undefined)],
});
