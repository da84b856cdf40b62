import type { Ctx } from '../context.ts';

/** Lets what is cached with a seller's name go. */
export function forgetNames(ctx: Ctx): Promise<void> {
  return ctx.cache.invalidate(['products', 'sellers']);
}
