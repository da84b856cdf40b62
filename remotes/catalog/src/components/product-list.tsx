import { CardGridSkeleton } from '@highstreet/ui/card-skeleton';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useTranslations } from '@highstreet/ui/i18n';
import { LoadMore } from '@highstreet/ui/load-more';
import type { ReactNode } from 'react';
import { useProducts } from '../api/list-products.ts';
import { clearFilters, countFilters, type Filters } from '../filters/filters.ts';
import { ChosenFilters } from './chosen-filters.tsx';
import { Facets, FacetsSkeleton } from './facets.tsx';
import { FilterSheet } from './filter-sheet.tsx';
import { ProductGrid } from './product-grid.tsx';
import { SortSelect } from './sort-select.tsx';

type Props = {
  /** What is asked for, with the category of the page. */
  query: Filters;
  /** What the person chose, as the address holds it. */
  filters: Filters;
  onChange: (filters: Filters) => void;
  hasCategories: boolean;
  /** Shown where nothing fits. */
  empty: ReactNode;
};

/** Products with their filters, order and number; the same for a category and a search. */
export function ProductList({ query, filters, onChange, hasCategories, empty }: Props) {
  const text = useTranslations('catalog.list');
  const list = useProducts(query);
  const first = list.data?.pages[0];
  const products = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const currency = products.find(({ price }) => price)?.price?.currency ?? 'EUR';
  const facetProps = { facets: first?.facets ?? [], filters, currency, hasCategories, onChange };
  const isFiltered = countFilters(filters) > 0;
  const facets = first === undefined ? <FacetsSkeleton /> : <Facets {...facetProps} />;
  const hasNothing = first !== undefined && first.total === 0 && !isFiltered;
  if (hasNothing) return empty;
  return (
    <div className="grid gap-x-10 lg:grid-cols-[13.5rem_minmax(0,1fr)]">
      <aside aria-label={text('filters')} className="hidden lg:block">
        {list.isError && !list.data ? null : facets}
      </aside>
      <div className="flex min-w-0 flex-col gap-5">
        <div className="flex min-h-8 flex-wrap items-center justify-between gap-3">
          <output className="text-sm text-muted tabular">
            {first && text('total', { count: first.total })}
          </output>
          <div className="flex gap-2 max-sm:w-full max-sm:justify-between">
            <FilterSheet
              count={countFilters(filters)}
              total={first?.total}
              onClear={() => onChange(clearFilters(filters))}
            >
              {facets}
            </FilterSheet>
            <SortSelect filters={filters} onChange={onChange} />
          </div>
        </div>
        <ChosenFilters filters={filters} currency={currency} onChange={onChange} />
        <Results list={list} isDimmed={list.isPlaceholderData}>
          <ProductGrid products={products} eagerCount={4} className="lg:grid-cols-3 xl:grid-cols-4" />
          {products.length === 0 && empty}
          {products.length > 0 && (
            <LoadMore
              shown={products.length}
              total={first?.total}
              hasMore={list.hasNextPage}
              isLoading={list.isFetchingNextPage}
              onLoadMore={() => void list.fetchNextPage()}
            />
          )}
        </Results>
      </div>
    </div>
  );
}

type ResultsProps = { list: ReturnType<typeof useProducts>; isDimmed: boolean; children: ReactNode };

function Results({ list, isDimmed, children }: ResultsProps) {
  if (list.isPending) return <CardGridSkeleton count={12} />;
  if (list.data === undefined) {
    return <ErrorPanel error={list.error} onRetry={() => void list.refetch()} isRetrying={list.isFetching} />;
  }
  return (
    <div aria-busy={isDimmed} className={isDimmed ? 'opacity-50 transition-opacity' : 'transition-opacity'}>
      {children}
      {list.isFetchNextPageError && (
        <ErrorPanel
          isCompact
          error={list.error}
          onRetry={() => void list.fetchNextPage()}
          isRetrying={list.isFetching}
        />
      )}
    </div>
  );
}
