import { writeBatch } from '@highstreet/data';
import { categoryCreated } from '../contract/events.ts';
import type { Ctx } from '../context.ts';
import { insertCategoryOnce, listAllCategories } from '../db/categories.ts';
import { makeSlug } from './make-slug.ts';

/** Finds categories by the names on the way to them, and makes the missing ones where that is allowed. */
export type CategoryFinder = (paths: readonly string[][]) => Promise<string[][]>;

const MOST_DEPTH = 8;
const nameKey = (parent: string | null, name: string) =>
  `${parent ?? ''}\n${name.normalize('NFKC').trim().toLowerCase()}`;

/** Reads the tree once; each call then gives the category ids of each path, deepest only, without a round trip when all are known. */
export async function openCategoryFinder(ctx: Ctx, mode: 'create' | 'match'): Promise<CategoryFinder> {
  const known = new Map<string, string>();
  const readTree = async () => {
    for (const { id, parentId, name } of await listAllCategories(ctx.db))
      known.set(nameKey(parentId, name), id);
  };
  await readTree();
  return async (paths) => {
    for (let depth = 1; mode === 'create' && depth <= MOST_DEPTH; depth += 1) {
      if (await createMissing(ctx, known, paths, depth)) await readTree();
    }
    return paths.map((path) => {
      const id = walk(known, path);
      return id === undefined || id === null ? [] : [id];
    });
  };
}

/** The id at the end of a path: null for an empty one, undefined when a part is unknown. */
function walk(known: ReadonlyMap<string, string>, path: readonly string[]): string | null | undefined {
  let parent: string | null | undefined = null;
  for (const name of path.slice(0, MOST_DEPTH)) {
    parent = known.get(nameKey(parent, name));
    if (parent === undefined) return undefined;
  }
  return parent;
}

async function createMissing(
  ctx: Ctx,
  known: Map<string, string>,
  paths: readonly string[][],
  depth: number,
): Promise<boolean> {
  const missing = new Map<string, { id: string; name: string; slug: string; parentId: string | null }>();
  for (const path of paths) {
    const name = path[depth - 1]?.trim();
    const parentId = walk(known, path.slice(0, depth - 1));
    if (!name || parentId === undefined) continue;
    const key = nameKey(parentId, name);
    if (known.has(key) || missing.has(key)) continue;
    const id = ctx.newId('cat');
    const slug = makeSlug(path.slice(0, depth).join(' ')) || id.slice(4);
    missing.set(key, { id, name: name.slice(0, 120), slug, parentId });
  }
  if (missing.size === 0) return false;
  await writeBatch(
    ctx.db,
    [...missing.values()].flatMap(({ id, name, slug, parentId }) => [
      insertCategoryOnce({ id, name, slug, parentId, image: null }),
      ctx.emit(categoryCreated(id, { categoryId: id, parentId, name })),
    ]),
  );
  await ctx.cache.invalidate(['categories']);
  return true;
}
