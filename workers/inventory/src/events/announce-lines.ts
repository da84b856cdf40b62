import type { Ctx } from '../context.ts';
import { announceVariants } from '../services/announce-stock.ts';

/** Shows on open pages what there is of these variants now. */
export async function announceLines(ctx: Ctx, lines: readonly { variantId: string }[]): Promise<void> {
  await announceVariants(
    ctx,
    lines.map(({ variantId }) => variantId),
  );
  await ctx.live.flush();
}
