import { NotFound } from '@highstreet/http';
import type { Category, CategoryNode, CategoryPage } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { findCategory, listAllCategories, listChildren } from '../db/categories.ts';

const TREE_SECONDS = 24 * 60 * 60;
const CATEGORY_SECONDS = 300;

/** The whole tree, siblings in order; kept until a category changes, its counts for two minutes. One query without cache. */
export async function getCategoryTree(ctx: Ctx): Promise<CategoryNode[]> {
  const policy = {
    tags: ['categories', 'products'],
    seconds: TREE_SECONDS,
    isFresh: ctx.actor !== undefined,
  };
  return ctx.cache.read('tree', policy, async () => toTree(await listAllCategories(ctx.db)));
}

/** The categories below one, or the roots. */
export async function listCategories(ctx: Ctx, parent: string | undefined): Promise<Category[]> {
  const policy = {
    tags: ['categories', 'products'],
    seconds: CATEGORY_SECONDS,
    isFresh: ctx.actor !== undefined,
  };
  return ctx.cache.read(`children:${parent ?? ''}`, policy, () => listChildren(ctx.db, parent));
}

/** One category by id or slug with its ancestors and children. */
export async function getCategory(ctx: Ctx, idOrSlug: string): Promise<CategoryPage> {
  const policy = {
    tags: ['categories', 'products'],
    seconds: CATEGORY_SECONDS,
    isFresh: ctx.actor !== undefined,
  };
  const found = await ctx.cache.read(
    `category:${idOrSlug}`,
    policy,
    async () => (await findCategory(ctx.db, idOrSlug)) ?? null,
  );
  if (!found) throw new NotFound(`There is no category ${idOrSlug}.`);
  return { ...found.category, ancestors: found.ancestors, children: found.children };
}

/** Rows (parents first) as a tree. */
function toTree(rows: readonly Category[]): CategoryNode[] {
  const nodes = new Map<string, CategoryNode>();
  const roots: CategoryNode[] = [];
  for (const row of rows) {
    const node: CategoryNode = { ...row, children: [] };
    nodes.set(row.id, node);
    const parent = row.parentId === null ? undefined : nodes.get(row.parentId);
    (parent?.children ?? roots).push(node);
  }
  return roots;
}
