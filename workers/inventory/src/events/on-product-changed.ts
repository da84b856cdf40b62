import { productArchived, productCreated, productUpdated } from '@highstreet/catalog/contract';
import { on } from '@highstreet/events';
import type { Ctx } from '../context.ts';
import { removeOthers, upsertVariants } from '../db/variants.ts';

/** The own copy follows the catalog: its events say that a product has changed, the catalog says what it is now. */
const follow = {
  writes: async (ctx: Ctx, { data: { productId } }: { data: { productId: string } }) => {
    const facts = await ctx.readCatalog({ productIds: [productId] });
    return [upsertVariants(facts), removeOthers(productId, facts)];
  },
};

export const onProductCreated = on(productCreated, follow);
export const onProductUpdated = on(productUpdated, follow);
export const onProductArchived = on(productArchived, follow);
