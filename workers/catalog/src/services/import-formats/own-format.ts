import { z } from '@hono/zod-openapi';
import type { DraftVariant, ProductDraft } from './import-product.ts';

/** The columns of the own CSV format. A product's first line has all of them, its other variants repeat `external_id` and leave the product's empty. */
export const OWN_COLUMNS = [
  'external_id',
  'title',
  'description',
  'brand',
  'status',
  'categories',
  'images',
  'attributes',
  'option_names',
  'option_values',
  'sku',
  'gtin',
  'price',
  'compare_at_price',
  'currency',
  'weight',
  'stock',
  'variant_image',
] as const;

type Row = Readonly<Record<string, string>>;

const Text = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined);
const Price = z
  .union([z.string(), z.number(), z.object({ amount: z.number(), currency: z.string() })])
  .nullish();
const Count = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((count) => count ?? undefined);
const Variant = z.object({
  sku: Text,
  gtin: Text,
  optionValues: z.array(z.string()).optional(),
  price: Price,
  compareAtPrice: Price,
  weight: Count,
  image: Text,
  stock: Count,
});
const Categories = z.array(z.union([z.array(z.string()), z.string().transform(splitPath)]));
const Images = z.array(
  z.union([z.string().transform((url) => ({ url })), z.object({ url: z.string(), alt: Text })]),
);

/** A line of the own JSON lines format: a product with its variants, or flat with the fields of its only one. */
const Line = Variant.extend({
  externalId: Text,
  title: Text,
  description: Text,
  brand: Text,
  status: Text,
  categories: Categories.optional(),
  images: Images.optional(),
  options: z.array(z.object({ name: z.string(), values: z.array(z.string()) })).optional(),
  attributes: z.record(z.string(), z.unknown()).optional(),
  variants: z.array(Variant).optional(),
});

/** The product of one JSON line, or the field that does not have the shape it should. */
export function readOwnLine(value: unknown): ProductDraft | { field: string; why: string } {
  const line = Line.safeParse(value);
  if (!line.success) {
    const [issue] = line.error.issues;
    return { field: issue?.path.join('.') || 'line', why: issue?.message ?? 'is no product' };
  }
  const { sku, gtin, optionValues, price, compareAtPrice, weight, image, stock, variants, ...product } =
    line.data;
  return {
    ...product,
    variants: variants ?? [{ sku, gtin, optionValues, price, compareAtPrice, weight, image, stock }],
  };
}

/** Whether a header line is that of the own CSV format. */
export function isOwnHeader(columns: readonly string[]): boolean {
  return columns.includes('title') && (columns.includes('external_id') || columns.includes('sku'));
}

/** The product of the rows of one external id. */
export function readOwnProduct(rows: readonly Row[]): ProductDraft {
  const first = rows[0] ?? {};
  const names = splitList(first['option_names']);
  const variants = rows.map(readVariant);
  return {
    externalId: first['external_id'],
    title: first['title'],
    description: first['description'],
    brand: first['brand'],
    status: first['status'],
    categories: readJson(first['categories'], Categories) ?? splitList(first['categories']).map(splitPath),
    images: readJson(first['images'], Images) ?? splitList(first['images']).map((url) => ({ url })),
    options: names.map((name, at) => ({
      name,
      values: [...new Set(variants.map(({ optionValues }) => optionValues?.[at] ?? ''))],
    })),
    attributes: {
      ...readJson(first['attributes'], z.record(z.string(), z.unknown())),
      ...attributeColumns(first),
    },
    variants,
  };
}

function readVariant(row: Row): DraftVariant {
  const currency = row['currency'] ?? '';
  const price = (text: string | undefined) =>
    text && currency && !/[A-Z]{3}/.test(text) ? `${currency} ${text}` : text;
  return {
    sku: row['sku'],
    gtin: row['gtin'],
    optionValues: splitList(row['option_values']),
    price: price(row['price']),
    compareAtPrice: price(row['compare_at_price']),
    weight: row['weight'],
    image: row['variant_image'],
    stock: row['stock'],
  };
}

/** `attr.Colour` columns, for who writes the file by hand. */
function attributeColumns(row: Row): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([column, value]) =>
      column.startsWith('attr.') && value ? [[column.slice(5), value]] : [],
    ),
  );
}

function splitPath(path: string): string[] {
  return path.split('>').map((name) => name.trim());
}

/** `a | b`, or a JSON list where a value has a `|` itself. */
function splitList(text: string | undefined): string[] {
  const list = readJson(text, z.array(z.string()));
  return (
    list ??
    (text ?? '')
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== '')
  );
}

function readJson<T>(text: string | undefined, schema: z.ZodType<T>): T | undefined {
  if (!/^\s*[[{]/.test(text ?? '')) return undefined;
  try {
    return schema.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}
