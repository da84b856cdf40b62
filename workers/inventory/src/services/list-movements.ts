import type { MovementPage } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { listVariantMovements } from '../db/movements.ts';
import { loadOwnItem } from './load-item.ts';

type Query = { location?: string | undefined; cursor?: string | undefined; limit: number };

/** What has moved of a variant, newest first. */
export async function listMovements(ctx: Ctx, variantId: string, query: Query): Promise<MovementPage> {
  await loadOwnItem(ctx, variantId);
  return listVariantMovements(ctx.db, { variantId, ...query });
}
