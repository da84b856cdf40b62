import { sharedQueryClient } from '@highstreet/federation';
import type { LoaderFunctionArgs } from 'react-router';
import { newestShelf, ratedShelf, shelfQuery } from './api/find-products.ts';
import { categoryTreeQuery } from './api/get-category-tree.ts';
import { categoryQuery } from './api/get-category.ts';
import { productQuery } from './api/get-product.ts';
import { categoriesQuery } from './api/list-categories.ts';
import { productsQuery } from './api/list-products.ts';
import type { Filters } from './filters/filters.ts';
import { readFilters } from './filters/read-filters.ts';

/**
 * What the pages of the shop show first. Their routes begin to read it on the way there, while the page's code still loads; nobody waits
 * for it here, and the page, which reads the same, also shows what failed.
 */
export const firstReads = {
  home() {
    const client = sharedQueryClient();
    void client.prefetchQuery(shelfQuery(ratedShelf));
    void client.prefetchQuery(shelfQuery(newestShelf));
    void client.prefetchQuery(categoriesQuery());
    return null;
  },
  category({ params: { slug = '' }, request }: LoaderFunctionArgs) {
    void sharedQueryClient().prefetchQuery(categoryQuery(slug));
    return list({ ...filtersOf(request), category: slug });
  },
  search: ({ request }: LoaderFunctionArgs) => list(filtersOf(request)),
  product({ params: { slug = '' } }: LoaderFunctionArgs) {
    void sharedQueryClient().prefetchQuery(productQuery(slug));
    void sharedQueryClient().prefetchQuery(categoryTreeQuery());
    return null;
  },
};

function list(filters: Filters) {
  void sharedQueryClient().prefetchInfiniteQuery(productsQuery(filters));
  return null;
}

function filtersOf({ url }: Request): Filters {
  return readFilters(new URL(url).searchParams);
}
