import { on } from '@highstreet/events';
import { userBanned } from '@highstreet/identity/contract';
import type { Ctx } from '../context.ts';
import { closeSeller } from '../db/sellers.ts';
import { closeShops } from '../services/close-shops.ts';

/** Nobody buys from a banned seller: what the shop offers is archived. */
export const onUserBanned = on(userBanned, {
  writes: (ctx: Ctx, { data: { userId } }) => [closeSeller(userId, ctx.now())],
  after: closeShops,
});
