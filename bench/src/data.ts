import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const folder = resolve(import.meta.dirname, '../../../shared/data');

/** A file of the shared data; undefined, with a line that says so, where it is absent. */
export function readData(path: string): string | undefined {
  const file = resolve(folder, path);
  if (!existsSync(file)) {
    console.log(`../shared/data/${path} is not here: what needs it is left out.`);
    return undefined;
  }
  const bytes = readFileSync(file);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

type BenchProduct = {
  id: number;
  sku: string;
  slug: string;
  name: string;
  description: string;
  priceCents: number;
  currency: string;
  department: string;
  category: string;
  brand: string;
  color: string;
  image: string;
};

/** The 10,000 products of the bench in the import's own format; undefined where the data is absent. */
export function readBenchProducts(): string | undefined {
  const text = readData('bench/products-10000.jsonl.gz');
  const names = readData('bench/categories.json');
  if (text === undefined || names === undefined) return undefined;
  const categories: { slug: string; name: string; parent: string | null }[] = JSON.parse(names);
  const nameOf = new Map(categories.map(({ slug, name }) => [slug, name]));
  const lines = text
    .trim()
    .split('\n')
    .map((line): BenchProduct => JSON.parse(line));
  return lines
    .map((product) =>
      JSON.stringify({
        externalId: `bench-${product.id}`,
        title: product.name,
        description: product.description,
        brand: product.brand,
        status: 'active',
        categories: [[nameOf.get(product.department), nameOf.get(product.category)]],
        images: [{ url: `https://images.example/${product.image}`, alt: '' }],
        attributes: { color: product.color },
        variants: [
          {
            sku: product.sku,
            price: { amount: product.priceCents, currency: product.currency },
            stock: 1_000_000,
          },
        ],
      }),
    )
    .join('\n');
}
