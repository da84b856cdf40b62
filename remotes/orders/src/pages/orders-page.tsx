import { ButtonLink } from '@highstreet/ui/button-link';
import { EmptyState } from '@highstreet/ui/empty-state';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { LoadMore } from '@highstreet/ui/load-more';
import { PageHeader } from '@highstreet/ui/page-header';
import { SearchField } from '@highstreet/ui/search-field';
import { Select } from '@highstreet/ui/select';
import { RowsSkeleton } from '@highstreet/ui/card-skeleton';
import { Package, SearchX } from 'lucide-react';
import { useOrders } from '../api/list-orders.ts';
import { useOrdersNews } from '../api/use-order-news.ts';
import { OrderCard } from '../components/order-card.tsx';
import { statuses, useListFilter } from '../components/use-list-filter.ts';
import { messages } from '../messages.ts';

export function OrdersPage() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('orders.list');
  const { q, status, typed, setTyped, set } = useListFilter();
  const query = useOrders({ as: 'customer', status, q });
  useOrdersNews('customer');
  const orders = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const isFiltered = q !== '' || status !== undefined;
  const isBare = query.isSuccess && orders.length === 0 && !isFiltered;
  return (
    <div data-boundary="orders">
      <title>{text('title')}</title>
      <PageHeader variant="display" title={text('heading')} description={text('lead')} />
      {!isBare && (
        <Bar status={status} typed={typed} onType={setTyped} onStatus={(id) => set('status', id)} />
      )}
      {query.isPending && <RowsSkeleton count={4} />}
      {query.isError && !query.data && (
        <ErrorPanel error={query.error} onRetry={() => void query.refetch()} isRetrying={query.isFetching} />
      )}
      {query.isSuccess && orders.length === 0 && <NoOrders isFiltered={isFiltered} />}
      <ul
        aria-busy={query.isPlaceholderData}
        className={`flex flex-col gap-3 transition-opacity ${query.isPlaceholderData ? 'opacity-60' : ''}`}
      >
        {orders.map((order) => (
          <li key={order.id}>
            <OrderCard order={order} />
          </li>
        ))}
      </ul>
      {orders.length > 0 && (
        <LoadMore
          shown={orders.length}
          hasMore={query.hasNextPage}
          isLoading={query.isFetchingNextPage}
          onLoadMore={() => void query.fetchNextPage()}
        />
      )}
    </div>
  );
}

type BarProps = {
  status: string | undefined;
  typed: string;
  onType: (text: string) => void;
  onStatus: (id: string) => void;
};

function Bar({ status, typed, onType, onStatus }: BarProps) {
  const text = useTranslations('orders.list');
  const words = useTranslations('orders.status');
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 pb-4">
      <Select
        label={text('status')}
        isLabelHidden
        items={[{ id: 'all', label: text('all') }, ...statuses.map((id) => ({ id, label: words(id) }))]}
        value={status ?? 'all'}
        onChange={(id) => onStatus(id === 'all' ? '' : id)}
        className="w-full sm:w-56"
      />
      <SearchField
        label={text('search')}
        placeholder={text('search')}
        value={typed}
        onChange={onType}
        className="w-full sm:w-72"
      />
    </div>
  );
}

function NoOrders({ isFiltered }: { isFiltered: boolean }) {
  const text = useTranslations('orders.list');
  if (isFiltered)
    return <EmptyState icon={<SearchX />} title={text('noneFound')} description={text('noneFoundHint')} />;
  return (
    <EmptyState
      icon={<Package />}
      title={text('empty')}
      description={text('emptyHint')}
      action={
        <ButtonLink href="/" variant="primary">
          {text('toShop')}
        </ButtonLink>
      }
    />
  );
}
