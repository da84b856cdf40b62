import { GuardFailed, writeBatch, type Statement } from '@highstreet/data';
import { NotFound, PreconditionFailed } from '@highstreet/http';
import type { CreateProduct, Product, UpdateProduct } from '../contract/index.ts';
import { productUpdated, wishlistPriceDropped } from '../contract/events.ts';
import type { Ctx } from '../context.ts';
import type { ProductRow } from '../db/rows.ts';
import {
  guardCategories,
  guardVersion,
  replaceCategories,
  replaceVariants,
  updateProductRow,
} from '../db/write-product.ts';
import { followStock } from '../db/variant-stock.ts';
import { listPriceDrops, settlePriceDrops } from '../db/wishlists.ts';
import { announceProduct } from './announce-change.ts';
import { authorizeSeller } from './can-sell.ts';
import { checkVariants } from './check-variants.ts';
import { explainConflict } from './create-product.ts';
import { loadProduct, type VersionedProduct } from './get-product.ts';
import { indexProductStatements } from './index-products.ts';
import { sanitizeHtml } from './sanitize-html.ts';
import { codesOf, priceRange, toVariantRows } from './variant-rows.ts';

/** Changes a product. With `ifVersion` a change on top of somebody else's is refused; without it the last writer wins. */
export async function updateProduct(
  ctx: Ctx,
  id: string,
  input: UpdateProduct,
  ifVersion?: number,
): Promise<VersionedProduct> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await tryUpdate(ctx, id, input, ifVersion);
    } catch (error) {
      if (!(error instanceof PreconditionFailed) || ifVersion !== undefined || tries === MOST_TRIES)
        throw error;
    }
  }
}

const MOST_TRIES = 5;

async function tryUpdate(
  ctx: Ctx,
  id: string,
  input: UpdateProduct,
  ifVersion?: number,
): Promise<VersionedProduct> {
  const current = await loadProduct(ctx, id);
  if (!current) throw new NotFound(`There is no product ${id}.`);
  const { product, version } = current;
  authorizeSeller(ctx.actor, product.seller.id, { name: 'product', isVisible: product.status === 'active' });
  if (ifVersion !== undefined && ifVersion !== Number.POSITIVE_INFINITY && ifVersion !== version)
    throw changedMeanwhile(version);
  const next = { ...product, ...input, variants: input.variants ?? product.variants };
  checkVariants(next);
  await writeChange(ctx, current, next, input);
  await ctx.cache.invalidate([
    'products',
    `product:${id}`,
    `product:${product.slug}`,
    `product:${next.slug}`,
  ]);
  const updated = await loadProduct(ctx, id);
  if (!updated) throw new NotFound(`There is no product ${id}.`);
  announceProduct(ctx, updated.product);
  return updated;
}

type Next = Pick<Product, 'title' | 'slug' | 'status' | 'attributes' | 'categoryIds'> & {
  variants: CreateProduct['variants'];
};

async function writeChange(
  ctx: Ctx,
  { product, version }: VersionedProduct,
  next: Next,
  input: UpdateProduct,
): Promise<void> {
  const { id, seller } = product;
  const change = toChange(ctx, input, next);
  const owner = { id, sellerId: seller.id, variantIds: product.variants.map((variant) => variant.id) };
  const variants = toVariantRows(ctx, owner, next.variants);
  const writes = [
    guardVersion(id, version),
    ...(input.categoryIds ? [guardCategories(input.categoryIds)] : []),
    updateProductRow(ctx.db, id, change),
    ctx.emit(productUpdated(id, factsOf(product, next, input), version + 1)),
    ...(input.variants ? [...replaceVariants(ctx.db, id, variants), followStock([id])] : []),
    ...(input.variants ? priceNotices(ctx, id) : []),
    ...(input.categoryIds ? replaceCategories(id, input.categoryIds) : []),
    ...indexProductStatements([{ ...documentOf(product, next, change), codes: codesOf(variants) }]),
  ];
  await writeBatch(ctx.db, writes).catch((error: unknown) => {
    if (error instanceof GuardFailed) return explainGuard(ctx, id, version, error);
    return explainConflict(error);
  });
}

function factsOf({ id, seller }: Product, { slug, title, status }: Next, input: UpdateProduct) {
  return { productId: id, sellerId: seller.id, slug, title, status, changed: Object.keys(input) };
}

/** What search will know of the product after the change. */
function documentOf(product: Product, { title, attributes, status }: Next, change: Partial<ProductRow>) {
  return {
    id: product.id,
    title,
    description: change.description ?? product.description,
    brand: change.brand === undefined ? product.brand : change.brand,
    attributes,
    status,
  };
}

/** Tells the wishlists on which the product was dearer. */
function priceNotices(ctx: Ctx, id: string): Statement[] {
  return [ctx.emit.each(wishlistPriceDropped, listPriceDrops(id)), settlePriceDrops(id)];
}

/** A batch with two guards failed: the version if it has moved, else the categories. */
async function explainGuard(ctx: Ctx, id: string, version: number, error: GuardFailed): Promise<never> {
  const now = await loadProduct(ctx, id);
  if (now && now.version !== version) throw changedMeanwhile(now.version);
  return explainConflict(error);
}

function toChange(ctx: Ctx, input: UpdateProduct, next: Next): Partial<ProductRow> {
  const { variants, categoryIds: _, description, ...fields } = input;
  return {
    ...fields,
    ...(description === undefined ? {} : { description: sanitizeHtml(description) }),
    ...(variants ? priceRange(next.variants) : {}),
    importHash: null,
    updatedAt: ctx.now(),
  };
}

function changedMeanwhile(version: number): PreconditionFailed {
  return new PreconditionFailed(
    'Somebody changed this product after you read it. Read it again and repeat your change.',
    { currentVersion: version },
  );
}
