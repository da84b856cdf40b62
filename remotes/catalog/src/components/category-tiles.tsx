import type { Category } from '@highstreet/catalog/contract';
import { Button } from '@highstreet/ui/button';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useTranslations } from '@highstreet/ui/i18n';
import { Image } from '@highstreet/ui/image';
import { Link } from '@highstreet/ui/link';
import { Loading, Skeleton } from '@highstreet/ui/skeleton';
import { useId, useState } from 'react';
import { useCategories } from '../api/list-categories.ts';
import { toImage } from '../images/to-image.ts';
import { toCategory } from '../paths.ts';

const grid = 'grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3 lg:grid-cols-4 lg:gap-x-6';

const shownCount = 8;
const shownOnPhone = 6;

/** The departments of the street, as pictures; the first ones until all are asked for. */
export function CategoryTiles() {
  const text = useTranslations('catalog.home');
  const id = useId();
  const query = useCategories();
  const [hasAll, setAll] = useState(false);
  const categories = (query.data ?? []).filter(({ products }) => products > 0);
  if (query.data && categories.length === 0) return null;
  return (
    <section id="categories" aria-labelledby={id} className="flex scroll-mt-24 flex-col gap-5">
      <h2 id={id} className="font-display text-lg font-medium tracking-tight sm:text-xl">
        {text('categories')}
      </h2>
      {query.isPending && <TilesSkeleton />}
      {query.isError && !query.data && (
        <ErrorPanel
          isCompact
          error={query.error}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      )}
      <ul className={grid}>
        {categories.slice(0, hasAll ? undefined : shownCount).map((category, at) => (
          <li key={category.id} className={hasAll || at < shownOnPhone ? 'min-w-0' : 'min-w-0 max-sm:hidden'}>
            <CategoryTile category={category} />
          </li>
        ))}
      </ul>
      {!hasAll && categories.length > shownOnPhone && (
        <Button
          className={categories.length > shownCount ? 'self-center' : 'self-center sm:hidden'}
          onPress={() => setAll(true)}
        >
          {text('allCategories', { count: categories.length })}
        </Button>
      )}
    </section>
  );
}

/** One category: picture, name, how much there is. */
export function CategoryTile({ category }: { category: Category }) {
  const text = useTranslations('catalog.home');
  const image = toImage(category.image === undefined ? undefined : { url: category.image });
  return (
    <Link href={toCategory(category.slug)} variant="plain" className="group flex flex-col gap-2 rounded-lg!">
      <Image
        id={category.id}
        title={category.name}
        {...image}
        alt=""
        ratio={4 / 3}
        className="rounded-lg transition-[filter] group-hover:brightness-97"
      />
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="text-sm font-medium wrap-words group-hover:underline underline-offset-3 decoration-edge">
          {category.name}
        </span>
        <span className="text-xs text-muted tabular">{text('count', { count: category.products })}</span>
      </span>
    </Link>
  );
}

function TilesSkeleton() {
  return (
    <Loading className={grid}>
      {Array.from({ length: 8 }, (_, at) => (
        <div key={at} className="flex flex-col gap-2">
          <Skeleton className="w-full rounded-lg" style={{ aspectRatio: 4 / 3 }} />
          <Skeleton shape="line" className="w-1/2" />
        </div>
      ))}
    </Loading>
  );
}
