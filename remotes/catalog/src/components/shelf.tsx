import type { ProductCard } from '@highstreet/catalog/contract';
import { CardGridSkeleton } from '@highstreet/ui/card-skeleton';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { Link } from '@highstreet/ui/link';
import { ArrowRight } from 'lucide-react';
import { useId } from 'react';
import { ProductGrid } from './product-grid.tsx';

type Query = {
  data?: readonly ProductCard[];
  error: unknown;
  isPending: boolean;
  isFetching: boolean;
  refetch: () => unknown;
};
type Props = {
  title: string;
  query: Query;
  more?: { href: string; label: string };
  count?: number;
  eagerCount?: number;
};

/** A row of products under a heading; left out where there are none. */
export function Shelf({ title, query, more, count = 8, eagerCount }: Props) {
  const id = useId();
  const products = query.data ?? [];
  if (query.data && products.length === 0) return null;
  return (
    <section aria-labelledby={id} className="flex flex-col gap-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={id} className="font-display text-lg font-medium tracking-tight wrap-words sm:text-xl">
          {title}
        </h2>
        {more && (
          <Link
            href={more.href}
            variant="quiet"
            className="inline-flex items-center gap-1.5 py-1 text-sm font-medium"
          >
            {more.label}
            <ArrowRight aria-hidden className="size-4" />
          </Link>
        )}
      </div>
      {query.isPending && <CardGridSkeleton count={count} />}
      {query.data === undefined && !query.isPending && (
        <ErrorPanel
          isCompact
          error={query.error}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      )}
      {products.length > 0 && <ProductGrid products={products.slice(0, count)} eagerCount={eagerCount} />}
    </section>
  );
}
