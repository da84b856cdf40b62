import { on } from '@highstreet/events';
import { userDeleted } from '@highstreet/identity/contract';
import type { Ctx } from '../context.ts';
import { forgetCustomer, forgetSeller } from '../db/forget-person.ts';

/** The person goes from the orders; what the books need stays. */
export const onUserDeleted = on(userDeleted, {
  writes: (_ctx: Ctx, { data: { userId } }) => [...forgetCustomer(userId), ...forgetSeller(userId)],
});
