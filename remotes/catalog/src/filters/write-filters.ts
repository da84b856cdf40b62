import type { Filters } from './filters.ts';

/** The filters as an address holds them; the same choice always gives the same address. */
export function writeFilters(filters: Filters): URLSearchParams {
  const params = new URLSearchParams();
  if (filters.q !== '') params.set('q', filters.q);
  if (filters.category) params.set('category', filters.category);
  for (const brand of filters.brands) params.append('brand', brand);
  if (filters.minPrice !== undefined) params.set('minPrice', String(filters.minPrice));
  if (filters.maxPrice !== undefined) params.set('maxPrice', String(filters.maxPrice));
  if (filters.minRating !== undefined) params.set('minRating', String(filters.minRating));
  if (filters.inStock) params.set('inStock', 'true');
  for (const [name, values] of Object.entries(filters.attributes).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    for (const value of values) params.append(`attr.${name}`, value);
  }
  if (filters.sort !== undefined) params.set('sort', filters.sort);
  return params;
}
