import { GuardFailed, violatedConstraint, writeBatch } from '@highstreet/data';
import { Conflict, InvalidInput } from '@highstreet/http';
import type { CreateProduct } from '../contract/index.ts';
import { productCreated } from '../contract/events.ts';
import { catalogProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import {
  guardCategories,
  insertProduct,
  replaceCategories,
  replaceVariants,
  insertSeller,
  type NewProductRow,
} from '../db/write-product.ts';
import { requireSeller } from './can-sell.ts';
import { checkVariants } from './check-variants.ts';
import { loadProduct, type VersionedProduct } from './get-product.ts';
import { indexProductStatements } from './index-products.ts';
import { makeSlug } from './make-slug.ts';
import { sanitizeHtml } from './sanitize-html.ts';
import { codesOf, priceRange, toVariantRows } from './variant-rows.ts';

/** Offers a product in the name of the actor. Without a slug it gets one from its title. */
export async function createProduct(ctx: Ctx, input: CreateProduct): Promise<VersionedProduct> {
  const seller = requireSeller(ctx.actor);
  checkVariants(input);
  const id = ctx.newId('prd');
  const row = toRow(ctx, id, seller.id, input);
  const variants = toVariantRows(ctx, { id, sellerId: seller.id }, input.variants);
  const facts = { productId: id, sellerId: seller.id, slug: row.slug, title: row.title, status: row.status };
  await writeBatch(ctx.db, [
    guardCategories(input.categoryIds),
    insertSeller(ctx.db, { id: seller.id, name: seller.name }),
    insertProduct(ctx.db, row),
    ctx.emit(productCreated(id, facts, 1)),
    ...replaceVariants(ctx.db, id, variants),
    ...replaceCategories(id, input.categoryIds),
    ...indexProductStatements([{ ...row, codes: codesOf(variants) }]),
  ]).catch(explainConflict);
  const [created] = await Promise.all([
    loadProduct(ctx, id),
    ctx.cache.invalidate(['products', `product:${row.slug}`]),
  ]);
  if (!created) throw new Error(`product ${id} is gone after its creation`);
  return created;
}

function toRow(ctx: Ctx, id: string, sellerId: string, input: CreateProduct): NewProductRow {
  const now = ctx.now();
  return {
    id,
    slug: input.slug ?? `${makeSlug(input.title) || 'product'}-${id.slice(-6)}`,
    sellerId,
    externalId: input.externalId ?? null,
    title: input.title,
    description: sanitizeHtml(input.description),
    brand: input.brand ?? null,
    status: input.status,
    images: input.images,
    options: input.options,
    attributes: input.attributes,
    ...priceRange(input.variants),
    createdAt: now,
    updatedAt: now,
  };
}

/** Turns what the database refused into the problem that the seller can mend. */
export function explainConflict(error: unknown): never {
  if (error instanceof GuardFailed) {
    throw new InvalidInput(
      'A category does not exist.',
      [{ pointer: '/categoryIds', detail: 'names an unknown category' }],
      catalogProblems.unknownCategory,
    );
  }
  const constraint = violatedConstraint(error);
  if (constraint?.startsWith('products.slug'))
    throw new Conflict('Another product has this address.', catalogProblems.slugTaken);
  if (constraint?.startsWith('variants.'))
    throw new Conflict('One of your products has this SKU already.', catalogProblems.skuTaken);
  if (constraint?.startsWith('products.'))
    throw new Conflict('One of your products has this external id.', catalogProblems.externalIdTaken);
  throw error;
}
