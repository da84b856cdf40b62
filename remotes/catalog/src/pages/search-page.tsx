import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import { PageHeader } from '@highstreet/ui/page-header';
import { useProducts } from '../api/list-products.ts';
import { NoProducts } from '../components/no-products.tsx';
import { PageMeta } from '../components/page-meta.tsx';
import { ProductList } from '../components/product-list.tsx';
import { type Filters } from '../filters/filters.ts';
import { useFilters } from '../filters/use-filters.ts';
import { messages } from '../messages.ts';
import { useIdleImport } from '../products/use-idle-import.ts';

export function SearchPage() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('catalog.search');
  const [filters, setFilters] = useFilters();
  useIdleImport(() => import('./product-page.tsx'));
  const heading = filters.q === '' ? text('everything') : text('heading', { q: filters.q });
  return (
    <div data-boundary="catalog">
      <PageMeta title={text('title', { heading })} />
      <PageHeader variant="display" title={heading} />
      <Correction filters={filters} />
      <ProductList
        query={filters}
        filters={filters}
        onChange={setFilters}
        hasCategories
        empty={<NoProducts filters={filters} onChange={setFilters} />}
      />
    </div>
  );
}

/** Says so when a misspelt word was searched as another one. */
function Correction({ filters }: { filters: Filters }) {
  const text = useTranslations('catalog.search');
  const corrected = useProducts(filters).data?.pages[0]?.corrected;
  if (!corrected) return null;
  return (
    <Notice className="mb-6">
      {text.rich('corrected', {
        corrected,
        q: filters.q,
        b: (chunks) => <strong className="font-semibold">{chunks}</strong>,
      })}
    </Notice>
  );
}
