import { on } from '@highstreet/events';
import { userRoleChanged } from '@highstreet/identity/contract';
import type { Ctx } from '../context.ts';
import { upsertSeller } from '../db/sellers.ts';
import { forgetNames } from './forget-names.ts';

/** Who becomes a seller is known by name before the first product. */
export const onUserRoleChanged = on(userRoleChanged, {
  writes: (_ctx: Ctx, { data: { userId, name, role } }) =>
    role === 'customer' ? [] : [upsertSeller(userId, name)],
  after: forgetNames,
});
