export const sorts = ['relevance', 'newest', 'price', 'price-desc', 'rating'] as const;
export type Sort = (typeof sorts)[number];

/** What a list of products is narrowed to, as the address of the page holds it. */
export type Filters = {
  q: string;
  /** Slug; on a category's own page it is part of the path instead. */
  category?: string;
  brands: string[];
  /** Minor units, both inclusive. */
  minPrice?: number;
  maxPrice?: number;
  /** 1 to 5. */
  minRating?: number;
  inStock: boolean;
  attributes: Record<string, string[]>;
  /** Absent: by relevance for a search, else newest first. */
  sort?: Sort;
};

export const noFilters: Filters = { q: '', brands: [], inStock: false, attributes: {} };

/** How many choices narrow the list; the words of a search are none. */
export function countFilters(filters: Filters): number {
  const attributes = Object.values(filters.attributes).reduce((sum, values) => sum + values.length, 0);
  const hasPrice = filters.minPrice !== undefined || filters.maxPrice !== undefined;
  return (
    filters.brands.length +
    attributes +
    Number(hasPrice) +
    Number(filters.minRating !== undefined) +
    Number(filters.inStock) +
    Number(Boolean(filters.category))
  );
}

/** The same search and order without what narrows it. */
export function clearFilters({ q, sort }: Filters): Filters {
  return { ...noFilters, q, sort };
}

/** `filters` with another choice of values in facet `name` (`brand`, `inStock`, `category` or `attr.<name>`). */
export function chooseValues(filters: Filters, name: string, values: string[]): Filters {
  if (name === 'brand') return { ...filters, brands: values };
  if (name === 'inStock') return { ...filters, inStock: values.includes('true') };
  if (name === 'category') return { ...filters, category: values.at(-1) };
  if (name === 'rating')
    return { ...filters, minRating: values.length === 0 ? undefined : Number(values.at(-1)) };
  const { [name.slice('attr.'.length)]: _, ...others } = filters.attributes;
  const attributes = values.length === 0 ? others : { ...others, [name.slice('attr.'.length)]: values };
  return { ...filters, attributes };
}

/** The values of facet `name` that are chosen. */
export function chosenValues(filters: Filters, name: string): string[] {
  if (name === 'brand') return filters.brands;
  if (name === 'inStock') return filters.inStock ? ['true'] : [];
  if (name === 'category') return filters.category === undefined ? [] : [filters.category];
  if (name === 'rating') return filters.minRating === undefined ? [] : [String(filters.minRating)];
  return filters.attributes[name.slice('attr.'.length)] ?? [];
}
