import { type Filters, sorts } from './filters.ts';

const attributePrefix = 'attr.';

/** The filters that an address holds; what it holds that makes no sense is left out. */
export function readFilters(params: URLSearchParams): Filters {
  const attributes: Record<string, string[]> = {};
  for (const [name, value] of params) {
    if (!name.startsWith(attributePrefix) || name === attributePrefix || value === '') continue;
    const key = name.slice(attributePrefix.length);
    attributes[key] = [...new Set([...(attributes[key] ?? []), value])];
  }
  return {
    q: (params.get('q') ?? '').trim().slice(0, 200),
    category: params.get('category') || undefined,
    brands: [...new Set(params.getAll('brand').filter(Boolean))],
    minPrice: readAmount(params.get('minPrice')),
    maxPrice: readAmount(params.get('maxPrice')),
    minRating: readRating(params.get('minRating')),
    inStock: params.get('inStock') === 'true',
    attributes,
    sort: sorts.find((sort) => sort === params.get('sort')),
  };
}

function readAmount(text: string | null): number | undefined {
  return text !== null && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}

function readRating(text: string | null): number | undefined {
  return text !== null && /^[1-5]$/.test(text) ? Number(text) : undefined;
}
