import { on } from '@highstreet/events';
import { userDeleted } from '@highstreet/identity/contract';
import type { Ctx } from '../context.ts';
import { forgetCustomer } from '../db/forget-customer.ts';

/** What this slice keeps of a person goes with the account; a seller's coupons stop working. */
export const onUserDeleted = on(userDeleted, {
  writes: (ctx: Ctx, { data }) => forgetCustomer(data.userId, ctx.now()),
});
