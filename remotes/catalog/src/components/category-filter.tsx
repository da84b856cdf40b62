import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { ChevronLeft } from 'lucide-react';
import { useCategoryTree } from '../api/get-category-tree.ts';
import { pathTo } from '../categories/move-node.ts';
import type { Filters } from '../filters/filters.ts';
import type { Facet } from '../filters/use-filter-words.ts';
import { writeFilters } from '../filters/write-filters.ts';
import { paths } from '../paths.ts';

type Props = { facet: Facet | undefined; filters: Filters };

/** Narrows a search to a category, one level at a time. */
export function CategoryFilter({ facet, filters }: Props) {
  const text = useTranslations('catalog.list');
  const format = useFormat();
  const way = pathTo(useCategoryTree().data ?? [], filters.category ?? '');
  const parent = way.at(-2);
  const values = facet?.values ?? [];
  const to = (category: string | undefined) => `${paths.search}?${writeFilters({ ...filters, category })}`;
  if (values.length === 0 && !filters.category) return null;
  return (
    <nav aria-label={text('category')} className="flex flex-col gap-1 text-sm">
      <p className="pb-1 font-semibold">{text('category')}</p>
      {filters.category && (
        <>
          <Link href={to(parent?.slug)} variant="quiet" className="flex items-center gap-1 py-1 text-muted">
            <ChevronLeft aria-hidden className="size-4" />
            {parent?.name ?? text('allCategories')}
          </Link>
          <p className="py-1 font-medium">{way.at(-1)?.name ?? filters.category}</p>
        </>
      )}
      <ul className={filters.category ? 'ps-4' : undefined}>
        {values.map(({ value, label, count }) => (
          <li key={value}>
            <Link href={to(value)} variant="quiet" className="flex items-baseline justify-between gap-3 py-1">
              <span className="wrap-words">{label}</span>
              <span className="text-xs text-muted tabular">{format.number(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
