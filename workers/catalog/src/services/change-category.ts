import { GuardFailed, violatedConstraint, writeBatch, type Write } from '@highstreet/data';
import { Conflict, Forbidden, InvalidInput, NotFound, requireActor } from '@highstreet/http';
import { eq, sql } from 'drizzle-orm';
import { categoryCreated, categoryDeleted, categoryMoved } from '../contract/events.ts';
import type { Category, CreateCategory, MoveCategory, UpdateCategory } from '../contract/index.ts';
import { catalogProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import { findCategory, guardNoChildren, guardParent, insertCategory, moveSubtree } from '../db/categories.ts';
import { categories, productCategories } from '../db/schema.ts';
import { forgetCategoryStatements, reindexCategoryStatements } from './index-products.ts';
import { makeSlug } from './make-slug.ts';

/** Adds a category as the last of its siblings. Without a slug it gets one from its name. */
export async function createCategory(ctx: Ctx, input: CreateCategory): Promise<Category> {
  requireAdmin(ctx);
  const id = ctx.newId('cat');
  const slug = input.slug ?? (makeSlug(input.name) || id.slice(4));
  const { name, parentId } = input;
  await write(
    ctx,
    [
      guardParent(id, parentId),
      insertCategory({ id, name, slug, parentId, image: input.image ?? null }),
      ctx.emit(categoryCreated(id, { categoryId: id, parentId, name })),
    ],
    () => unknownParent(),
  );
  return loadCategory(ctx, id);
}

/** Renames a category or changes its address or image; products below are found by the new name in the same batch. */
export async function updateCategory(ctx: Ctx, id: string, input: UpdateCategory): Promise<Category> {
  requireAdmin(ctx);
  await loadCategory(ctx, id);
  const change = ctx.db
    .update(categories)
    .set({ ...input, version: sql`${categories.version} + 1` })
    .where(eq(categories.id, id));
  await write(ctx, [change, ...(input.name ? reindexCategoryStatements(id) : [])], () => unknownParent());
  return loadCategory(ctx, id);
}

/** Moves a category with its subtree; refused when the new parent is the category itself or below it. */
export async function moveCategory(
  ctx: Ctx,
  id: string,
  { parentId, position }: MoveCategory,
): Promise<Category> {
  requireAdmin(ctx);
  await loadCategory(ctx, id);
  const parent = parentId === null ? undefined : await findCategory(ctx.db, parentId);
  if (parentId !== null && parent?.category.id !== parentId) throw unknownParent();
  const path = `${parent?.category.path ?? '/'}${id}/`;
  const [place, ...rest] = moveSubtree(id, parentId, position);
  if (!place) throw new Error('a move has statements');
  await write(
    ctx,
    [
      guardParent(id, parentId),
      place,
      ctx.emit(categoryMoved(id, { categoryId: id, parentId, path })),
      ...rest,
      ...reindexCategoryStatements(id),
    ],
    () => new Conflict('The new parent is this category or below it.', catalogProblems.categoryCycle),
  );
  return loadCategory(ctx, id);
}

/** Deletes a category without children; its products stay in their other categories. */
export async function deleteCategory(ctx: Ctx, id: string): Promise<void> {
  requireAdmin(ctx);
  await loadCategory(ctx, id);
  await write(
    ctx,
    [
      guardNoChildren(id),
      ...forgetCategoryStatements(id),
      ctx.db.delete(productCategories).where(eq(productCategories.categoryId, id)),
      ctx.db.delete(categories).where(eq(categories.id, id)),
      ctx.emit(categoryDeleted(id, { categoryId: id })),
    ],
    () => new Conflict('Move or delete the categories below it first.', catalogProblems.categoryNotEmpty),
  );
}

async function write(ctx: Ctx, writes: Write[], onGuard: () => Error): Promise<void> {
  await writeBatch(ctx.db, writes).catch((error: unknown) => {
    if (error instanceof GuardFailed) throw onGuard();
    if (violatedConstraint(error)?.startsWith('categories.slug')) {
      throw new Conflict('Another category has this address.', catalogProblems.slugTaken);
    }
    throw error;
  });
  await ctx.cache.invalidate(['categories', 'products']);
}

async function loadCategory(ctx: Ctx, id: string): Promise<Category> {
  const found = await findCategory(ctx.db, id);
  if (!found || found.category.id !== id) throw new NotFound(`There is no category ${id}.`);
  const { path: _, ...category } = found.category;
  return category;
}

function unknownParent(): InvalidInput {
  return new InvalidInput(
    'The parent does not exist.',
    [{ pointer: '/parentId', detail: 'names an unknown category' }],
    catalogProblems.unknownCategory,
  );
}

function requireAdmin(ctx: Ctx): void {
  if (requireActor(ctx.actor).role !== 'admin') throw new Forbidden('Only admins change the categories.');
}
