import { on } from '@highstreet/events';
import { userDeleted } from '@highstreet/identity/contract';
import type { Ctx } from '../context.ts';
import { forgetDeliveries } from '../db/deliveries.ts';
import { closeSeller, renamePerson } from '../db/sellers.ts';
import { closeShops } from '../services/close-shops.ts';
import { forgetNames } from './forget-names.ts';

const NOBODY = 'Deleted account';

/** No name stays behind: products are archived, reviews keep their words without their author. */
export const onUserDeleted = on(userDeleted, {
  writes: (ctx: Ctx, { data: { userId } }) => [
    ...renamePerson(userId, NOBODY),
    forgetDeliveries(userId),
    closeSeller(userId, ctx.now()),
  ],
  after: async (ctx) => {
    await closeShops(ctx);
    await forgetNames(ctx);
  },
});
