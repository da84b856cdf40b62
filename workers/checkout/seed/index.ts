import { createClient } from '@libsql/client';

type Node = { id: string; slug: string; children: Node[] };

/** Departments and categories of the demo street with a tax class of their own, by a word of their slug. */
const CLASSES = [
  { word: /^food-drink$/, taxClass: 'food' },
  { word: /(^|-)books($|-)/, taxClass: 'books' },
] as const;

/** Demo: food and books are taxed at their own rates. */
export async function seed({
  origin,
  databaseUrl,
  log,
}: {
  origin: string;
  databaseUrl: string;
  log: (line: string) => void;
}): Promise<void> {
  const answer = await fetch(`${origin}/api/categories/tree`);
  const { roots }: { roots: Node[] } = await answer.json();
  const rows = roots.flatMap(allOf).flatMap(({ id, slug, isRoot }) => {
    const found = CLASSES.find(({ word, taxClass }) => word.test(slug) && (taxClass === 'food' || !isRoot));
    return found ? [{ id, taxClass: found.taxClass }] : [];
  });
  const client = createClient({ url: databaseUrl });
  const sql = 'INSERT INTO tax_categories (category_id, tax_class) VALUES (?, ?) ON CONFLICT DO NOTHING';
  await client.batch(
    rows.map(({ id, taxClass }) => ({ sql, args: [id, taxClass] })),
    'write',
  );
  client.close();
  log(`${rows.length} categories with a tax of their own`);
}

function allOf(node: Node): { id: string; slug: string; isRoot: boolean }[] {
  const below = (children: Node[]): Node[] => children.flatMap((child) => [child, ...below(child.children)]);
  return [
    { id: node.id, slug: node.slug, isRoot: true },
    ...below(node.children).map(({ id, slug }) => ({ id, slug, isRoot: false })),
  ];
}
