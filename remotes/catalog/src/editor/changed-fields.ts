import type { ProductInput } from '../api/product-input.ts';

export type ProductField = keyof ProductInput;

export const productFields = [
  'title',
  'slug',
  'brand',
  'description',
  'status',
  'categoryIds',
  'images',
  'options',
  'variants',
  'attributes',
] as const satisfies ProductField[];

/** The fields in which two states of a product differ. Options and variants change together. */
export function changedFields(before: ProductInput, after: ProductInput): ProductField[] {
  const changed = productFields.filter((field) => !isSame(before[field], after[field]));
  return changed.includes('options') && !changed.includes('variants') ? [...changed, 'variants'] : changed;
}

/** Only what changed, as the body of a PATCH. */
export function toChange(before: ProductInput, after: ProductInput): Partial<ProductInput> {
  const changed = new Set<string>(changedFields(before, after));
  return pickFields(after, changed);
}

export function pickFields(input: ProductInput, names: ReadonlySet<string>): Partial<ProductInput> {
  const { title, slug, brand, description, status, categoryIds, images, options, variants, attributes } =
    input;
  return {
    ...(names.has('title') ? { title } : {}),
    ...(names.has('slug') ? { slug } : {}),
    ...(names.has('brand') ? { brand } : {}),
    ...(names.has('description') ? { description } : {}),
    ...(names.has('status') ? { status } : {}),
    ...(names.has('categoryIds') ? { categoryIds } : {}),
    ...(names.has('images') ? { images } : {}),
    ...(names.has('options') ? { options } : {}),
    ...(names.has('variants') ? { variants } : {}),
    ...(names.has('attributes') ? { attributes } : {}),
  };
}

/** Equal as JSON is: the order of an object's members and members without a value do not matter, that of a list does. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, sorted(member)]),
  );
}
