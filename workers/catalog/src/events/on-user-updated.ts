import { on } from '@highstreet/events';
import { userUpdated } from '@highstreet/identity/contract';
import type { Ctx } from '../context.ts';
import { renamePerson, upsertSeller } from '../db/sellers.ts';
import { forgetNames } from './forget-names.ts';

/** The seller's name follows the account's; so does the name under reviews. */
export const onUserUpdated = on(userUpdated, {
  writes: (_ctx: Ctx, { data: { userId, name, role } }) => [
    ...(role === 'customer' ? [] : [upsertSeller(userId, name)]),
    ...renamePerson(userId, name),
  ],
  after: forgetNames,
});
