import { ButtonLink } from '@highstreet/ui/button-link';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useHotkeys } from '@highstreet/ui/hotkeys';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { IconButton } from '@highstreet/ui/icon-button';
import { LoadMore } from '@highstreet/ui/load-more';
import { Menu } from '@highstreet/ui/menu';
import { PageHeader } from '@highstreet/ui/page-header';
import { toast } from '@highstreet/ui/toast-queue';
import { Download, Ellipsis, FileUp, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useExportProducts } from '../api/export-products.ts';
import { useOwnProducts } from '../api/list-own-products.ts';
import { NoOwnProducts } from '../components/sell/no-own-products.tsx';
import { ProductTable } from '../components/sell/product-table.tsx';
import { ProductsBar } from '../components/sell/products-bar.tsx';
import { useBulk } from '../components/sell/use-bulk.tsx';
import { useOwnList } from '../components/sell/use-own-list.ts';
import { paths } from '../paths.ts';
import { sellMessages } from '../sell-messages.ts';

export function SellProductsPage() {
  return (
    <Messages messages={sellMessages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('catalogSell.products');
  const navigate = useNavigate();
  const search = useRef<HTMLInputElement>(null);
  const { list, typed, setTyped, change } = useOwnList();
  const query = useOwnProducts(list);
  const [selected, setSelected] = useState<string[]>([]);
  useHotkeys([
    { keys: 'n', label: text('new'), group: text('heading'), run: () => void navigate(paths.sellNewProduct) },
  ]);
  const first = query.data?.pages[0];
  const products = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const bulk = useBulk({ products, onSelect: setSelected });
  const onList = new Set(products.map(({ id }) => id));
  const chosen = selected.filter((id) => onList.has(id));
  return (
    <div data-boundary="catalog">
      <title>{text('title')}</title>
      <PageHeader
        title={text('heading')}
        description={first && text('total', { count: first.total })}
        actions={<Actions />}
      />
      <ProductsBar
        status={list.status}
        onStatus={(status) => change({ status })}
        counts={first?.statuses}
        q={typed}
        onSearch={setTyped}
        searchRef={search}
      />
      {query.isError && !query.data ? (
        <ErrorPanel error={query.error} onRetry={() => void query.refetch()} isRetrying={query.isFetching} />
      ) : (
        <div
          aria-busy={query.isPlaceholderData}
          className={query.isPlaceholderData ? 'opacity-60 transition-opacity' : 'transition-opacity'}
        >
          <ProductTable
            products={products}
            hasStatus={list.status === 'all'}
            sort={list.sort}
            onSort={(sort) => change({ sort })}
            selected={chosen}
            onSelect={setSelected}
            bulkActions={bulk.actions}
            empty={<NoOwnProducts status={list.status} q={list.q} />}
            isLoading={query.isPending}
          />
        </div>
      )}
      {products.length > 0 && (
        <LoadMore
          shown={products.length}
          total={first?.total}
          hasMore={query.hasNextPage}
          isLoading={query.isFetchingNextPage}
          onLoadMore={() => void query.fetchNextPage()}
        />
      )}
      {bulk.dialogs}
    </div>
  );
}

function Actions() {
  const text = useTranslations('catalogSell.products');
  const exporting = useExportProducts();
  const save = (format: 'csv' | 'jsonl') =>
    exporting.mutate(format, { onError: () => toast({ title: text('exportFailed'), tone: 'danger' }) });
  return (
    <>
      <ButtonLink href={paths.sellNewProduct} variant="primary" icon={<Plus aria-hidden />}>
        {text('new')}
      </ButtonLink>
      <Menu
        trigger={
          <IconButton
            label={text('more')}
            icon={<Ellipsis aria-hidden />}
            variant="secondary"
            isPending={exporting.isPending}
          />
        }
        items={[
          { id: 'import', label: text('import'), icon: <FileUp aria-hidden />, href: paths.sellImport },
          {
            id: 'csv',
            label: text('exportCsv'),
            icon: <Download aria-hidden />,
            startsGroup: true,
            onAction: () => save('csv'),
          },
          {
            id: 'jsonl',
            label: text('exportJsonl'),
            icon: <Download aria-hidden />,
            onAction: () => save('jsonl'),
          },
        ]}
      />
    </>
  );
}
