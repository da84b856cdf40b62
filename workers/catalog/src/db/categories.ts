import { guard, readBatch, type Database, type Statement } from '@highstreet/data';
import type { Row } from '@libsql/client';
import type { Category } from '../contract/index.ts';
import { readNumber, readOptionalText, readText } from './read-row.ts';

const COLUMNS = `c.id, c.name, c.slug, c.parent_id, c.image, c.position, c.path, coalesce(t.products, 0) AS products`;
const SOURCE = `categories c LEFT JOIN category_totals t ON t.category_id = c.id`;

/** A category with its path of ids. */
export type StoredCategory = Category & { path: string };

/** Every category, parents before their children, siblings in order. One round trip. */
export async function listAllCategories(db: Database): Promise<StoredCategory[]> {
  const { rows } = await db.$client.execute(
    `SELECT ${COLUMNS} FROM ${SOURCE} ORDER BY c.depth, c.position, c.id`,
  );
  return rows.map(toCategory);
}

/** The children of a category, or the roots. */
export async function listChildren(db: Database, parent: string | undefined): Promise<Category[]> {
  const { rows } = await db.$client.execute({
    sql: `SELECT ${COLUMNS} FROM ${SOURCE}
      WHERE c.parent_id IS (SELECT id FROM categories WHERE id = :parent OR slug = :parent)
        AND (:parent IS NULL OR c.parent_id IS NOT NULL) ORDER BY c.position, c.id`,
    args: { parent: parent ?? null },
  });
  return rows.map(toCategory);
}

/** A category with its ancestors (the root first) and children, in one round trip. */
export async function findCategory(db: Database, idOrSlug: string) {
  const args = { key: idOrSlug };
  const [found, above, below] = await readBatch(db, [
    { sql: `SELECT ${COLUMNS} FROM ${SOURCE} WHERE c.id = :key OR c.slug = :key`, args },
    {
      sql: `SELECT a.id, a.name, a.slug FROM categories c, json_each('["' || replace(trim(c.path, '/'), '/', '","') || '"]') x
        JOIN categories a ON a.id = x.value WHERE (c.id = :key OR c.slug = :key) AND a.id <> c.id ORDER BY a.depth`,
      args,
    },
    {
      sql: `SELECT ${COLUMNS} FROM ${SOURCE} JOIN categories p ON p.id = c.parent_id
        WHERE p.id = :key OR p.slug = :key ORDER BY c.position, c.id`,
      args,
    },
  ]);
  const row = found?.rows[0];
  if (!row) return undefined;
  const ancestors = (above?.rows ?? []).map((ancestor) => ({
    id: readText(ancestor, 'id'),
    name: readText(ancestor, 'name'),
    slug: readText(ancestor, 'slug'),
  }));
  return { category: toCategory(row), ancestors, children: (below?.rows ?? []).map(toCategory) };
}

/** Adds a category as the last of its siblings; the parent's path is read inside the statement. */
export function insertCategory(category: {
  id: string;
  name: string;
  slug: string;
  parentId: string | null;
  image: string | null;
}): Statement {
  return {
    sql: `INSERT INTO categories (id, parent_id, name, slug, path, depth, position, image)
      SELECT :id, :parent, :name, :slug, coalesce(p.path, '/') || :id || '/', coalesce(p.depth + 1, 0),
        (SELECT coalesce(max(position) + 1, 0) FROM categories WHERE parent_id IS :parent), :image
      FROM (SELECT 1) LEFT JOIN categories p ON p.id = :parent`,
    args: {
      id: category.id,
      parent: category.parentId,
      name: category.name,
      slug: category.slug,
      image: category.image,
    },
  };
}

/** The same, unless a sibling has this name: two imports at once make one category. A taken address gets the id's end. */
export function insertCategoryOnce(category: Parameters<typeof insertCategory>[0]): Statement {
  const { id, name, slug, parentId } = category;
  return {
    sql: `INSERT INTO categories (id, parent_id, name, slug, path, depth, position, image)
      SELECT :id, :parent, :name,
        CASE WHEN EXISTS (SELECT 1 FROM categories WHERE slug = :slug) THEN :slug || '-' || substr(:id, -6) ELSE :slug END,
        coalesce(p.path, '/') || :id || '/', coalesce(p.depth + 1, 0),
        (SELECT coalesce(max(position) + 1, 0) FROM categories WHERE parent_id IS :parent), NULL
      FROM (SELECT 1) LEFT JOIN categories p ON p.id = :parent
      WHERE NOT EXISTS (SELECT 1 FROM categories WHERE parent_id IS :parent AND lower(name) = lower(:name))`,
    args: { id, parent: parentId, name, slug },
  };
}

/** Fails the batch unless the parent exists (`null` is the root) and is not under `id`. */
export function guardParent(id: string, parentId: string | null): Statement {
  return guard(
    `? IS NULL OR EXISTS (SELECT 1 FROM categories WHERE id = ? AND instr(path, '/' || ? || '/') = 0)`,
    [parentId, parentId, id],
  );
}

/** Statements that move a category with all below it to a place among the children of `parentId`. */
export function moveSubtree(id: string, parentId: string | null, position: number): Statement[] {
  const args = { id, parent: parentId, position };
  return [
    {
      sql: 'UPDATE categories SET parent_id = :parent, version = version + 1 WHERE id = :id',
      args: { id, parent: parentId },
    },
    {
      sql: `UPDATE categories AS c SET path = n.path || substr(c.path, length(o.path) + 1), depth = c.depth + n.depth - o.depth
        FROM (SELECT path, depth FROM categories WHERE id = :id) o,
          (SELECT coalesce(p.path, '/') || :id || '/' AS path, coalesce(p.depth + 1, 0) AS depth
            FROM (SELECT 1) LEFT JOIN categories p ON p.id = :parent) n
        WHERE c.path >= o.path AND c.path < rtrim(o.path, '/') || '0'`,
      args: { id, parent: parentId },
    },
    {
      sql: `UPDATE categories AS c SET position = s.place
        FROM (SELECT id, row_number() OVER (ORDER BY CASE WHEN id = :id THEN :position * 2 ELSE others * 2 + 1 END) - 1 AS place
          FROM (SELECT id, position, count(*) FILTER (WHERE id <> :id) OVER (ORDER BY position, id
              ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - 1 AS others
            FROM categories WHERE parent_id IS :parent)) s
        WHERE c.id = s.id`,
      args,
    },
  ];
}

/** Fails the batch unless the category has no children. */
export function guardNoChildren(id: string): Statement {
  return guard('NOT EXISTS (SELECT 1 FROM categories WHERE parent_id = ?)', [id]);
}

function toCategory(row: Row): StoredCategory {
  return {
    id: readText(row, 'id'),
    name: readText(row, 'name'),
    slug: readText(row, 'slug'),
    parentId: readOptionalText(row, 'parent_id') ?? null,
    image: readOptionalText(row, 'image'),
    position: readNumber(row, 'position'),
    products: readNumber(row, 'products'),
    path: readText(row, 'path'),
  };
}
