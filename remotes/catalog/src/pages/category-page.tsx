import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { Skeleton } from '@highstreet/ui/skeleton';
import { useParams } from 'react-router';
import { useCategory } from '../api/get-category.ts';
import { NoProducts } from '../components/no-products.tsx';
import { PageFailure } from '../components/page-failure.tsx';
import { PageMeta } from '../components/page-meta.tsx';
import { ProductList } from '../components/product-list.tsx';
import { SubCategories } from '../components/sub-categories.tsx';
import { useFilters } from '../filters/use-filters.ts';
import { messages } from '../messages.ts';
import { paths, toCategory } from '../paths.ts';
import { useIdleImport } from '../products/use-idle-import.ts';

export function CategoryPage() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('catalog.category');
  const { slug = '' } = useParams();
  const [filters, setFilters] = useFilters();
  const category = useCategory(slug);
  useIdleImport(() => import('./product-page.tsx'));
  if (category.isError && !category.data) {
    return (
      <PageFailure
        error={category.error}
        isRetrying={category.isFetching}
        onRetry={() => void category.refetch()}
      />
    );
  }
  const { name, ancestors = [], children = [], image } = category.data ?? {};
  const crumbs = [
    { label: text('home'), href: paths.home },
    ...ancestors.map((ancestor) => ({ label: ancestor.name, href: toCategory(ancestor.slug) })),
    { label: name ?? '…' },
  ];
  return (
    <div data-boundary="catalog">
      {name && (
        <PageMeta title={text('title', { name })} description={text('description', { name })} image={image} />
      )}
      <PageHeader variant="display" crumbs={crumbs} title={name ?? <Skeleton className="h-10 w-56" />} />
      {category.isPending ? (
        <Skeleton className="mb-6 h-9 w-full rounded-full" />
      ) : (
        <SubCategories categories={children} />
      )}
      <ProductList
        query={{ ...filters, category: slug }}
        filters={filters}
        onChange={setFilters}
        hasCategories={false}
        empty={<NoProducts filters={filters} onChange={setFilters} />}
      />
    </div>
  );
}
