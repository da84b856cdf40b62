import type { Filters } from './filters.ts';

const facets = ['category', 'brand', 'price', 'rating', 'inStock', 'auto'];

/** The query of `GET /api/products` for filters. `auto` leaves out chosen attributes, so those are asked for by name. */
export function toListQuery(filters: Filters, limit: number, cursor?: string) {
  const attributes = Object.entries(filters.attributes);
  return {
    ...(filters.q === '' ? {} : { q: filters.q }),
    ...(filters.category ? { category: filters.category } : {}),
    ...(filters.brands.length === 0 ? {} : { brand: asList(filters.brands) }),
    ...(filters.minPrice === undefined ? {} : { minPrice: String(filters.minPrice) }),
    ...(filters.maxPrice === undefined ? {} : { maxPrice: String(filters.maxPrice) }),
    ...(filters.minRating === undefined ? {} : { minRating: String(filters.minRating) }),
    ...(filters.inStock ? { inStock: 'true' as const } : {}),
    ...(filters.sort === undefined ? {} : { sort: filters.sort }),
    ...Object.fromEntries(attributes.map(([name, values]) => [`attr.${name}`, values])),
    ...(cursor === undefined
      ? { facets: asList([...facets, ...attributes.map(([name]) => `attr.${name}`)]) }
      : { cursor }),
    limit: String(limit),
  };
}

/** A repeated parameter takes each value as it is; a single one would be split at its commas. */
function asList(values: string[]): string[] {
  return values.length === 1 ? [...values, ''] : values;
}
