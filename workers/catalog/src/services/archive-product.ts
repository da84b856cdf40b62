import type { Ctx } from '../context.ts';
import { productArchived } from '../contract/events.ts';
import { GuardFailed, writeBatch } from '@highstreet/data';
import { NotFound, PreconditionFailed } from '@highstreet/http';
import { guardVersion, updateProductRow } from '../db/write-product.ts';
import { announceProduct } from './announce-change.ts';
import { authorizeSeller } from './can-sell.ts';
import { loadProduct } from './get-product.ts';
import { unindexProductStatements } from './index-products.ts';

/** Takes a product off the street. It stays readable for its seller; archiving twice changes nothing. */
export async function archiveProduct(ctx: Ctx, id: string, ifVersion?: number): Promise<void> {
  const current = await loadProduct(ctx, id);
  if (!current) throw new NotFound(`There is no product ${id}.`);
  const { product, version } = current;
  authorizeSeller(ctx.actor, product.seller.id, { name: 'product', isVisible: product.status === 'active' });
  if (ifVersion !== undefined && ifVersion !== Number.POSITIVE_INFINITY && ifVersion !== version)
    throw changedMeanwhile();
  if (product.status === 'archived') return;
  const facts = { productId: id, sellerId: product.seller.id };
  await writeBatch(ctx.db, [
    guardVersion(id, version),
    updateProductRow(ctx.db, id, { status: 'archived', updatedAt: ctx.now() }),
    ctx.emit(productArchived(id, facts, version + 1)),
    ...unindexProductStatements([id]),
  ]).catch((error: unknown) => {
    throw error instanceof GuardFailed ? changedMeanwhile() : error;
  });
  await ctx.cache.invalidate(['products', `product:${id}`, `product:${product.slug}`]);
  announceProduct(ctx, { ...product, status: 'archived', updatedAt: new Date(ctx.now()).toISOString() });
}

function changedMeanwhile(): PreconditionFailed {
  return new PreconditionFailed('Somebody changed this product meanwhile. Read it again.');
}
