import type { Client } from '@libsql/client';
import { addressOf, departmentAddress, setAddressOf, takeOf } from './pictures.ts';
import type { Line, Shop } from './read-shops.ts';
import { makeSlug } from '../src/services/make-slug.ts';

/** The departments as they follow each other on the street; what is below them goes by name. */
const DEPARTMENTS = [
  'Home & Kitchen',
  'Food & Drink',
  'Clothing & Accessories',
  'Stationery & Books',
  'Sound & Vision',
  'Outdoor & Cycling',
  'Garden & Tools',
  'Toys & Games',
];

type Category = { id: string; parentId: string | null; name: string; path: string; order: number };

/** Gives every category its picture and its place among its siblings. */
export async function finishCategories(client: Client, shops: readonly Shop[]): Promise<number> {
  const { rows } = await client.execute(
    'SELECT id, parent_id, name, path FROM categories ORDER BY depth, name',
  );
  const names = new Map(rows.map((row) => [String(row['id']), String(row['name'])]));
  const categories: Category[] = rows.map((row, at) => ({
    id: String(row['id']),
    parentId: row['parent_id'] === null ? null : String(row['parent_id']),
    name: String(row['name']),
    path: namesOn(String(row['path']), names),
    order: row['parent_id'] === null ? (DEPARTMENTS.indexOf(String(row['name'])) + 100) % 100 : 100 + at,
  }));
  const lines = shops.flatMap((shop) => shop.lines);
  const siblings = Map.groupBy(categories, ({ parentId }) => parentId);
  await client.batch(
    [...siblings.values()].flatMap((group) =>
      group
        .toSorted((left, right) => left.order - right.order)
        .map(({ id, path }, position) => ({
          sql: 'UPDATE categories SET position = ?, image = coalesce(image, ?) WHERE id = ?',
          args: [position, pictureOf(path, lines), id],
        })),
    ),
    'write',
  );
  return categories.length;
}

/** `/cat_a/cat_b/` as `Name > Name`. */
function namesOn(path: string, names: ReadonlyMap<string, string>): string {
  return path
    .split('/')
    .filter(Boolean)
    .map((id) => names.get(id) ?? '')
    .join(' > ');
}

/** A department has a picture of its own, another category shows the first thing in it. */
function pictureOf(path: string, lines: readonly Line[]): string | null {
  if (DEPARTMENTS.includes(path)) return departmentAddress(makeSlug(path));
  const line = lines.find(({ category }) => `${category.join(' > ')} > `.startsWith(`${path} > `));
  const [first] = line?.wares ?? [];
  if (!line || !first) return null;
  return setAddressOf(line.kind) ?? addressOf(line.kind, takeOf(line.kind, first[1]));
}
