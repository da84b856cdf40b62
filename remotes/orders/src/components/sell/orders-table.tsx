import type { OrderSummary } from '@highstreet/orders/contract';
import { EmptyState } from '@highstreet/ui/empty-state';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { LoadMore } from '@highstreet/ui/load-more';
import { DataTable, type TableColumn } from '@highstreet/ui/table';
import { ClipboardList } from 'lucide-react';
import { type OrderList, useOrders } from '../../api/list-orders.ts';
import { toSellOrder } from '../../paths.ts';
import { OrderBadge } from '../order-badge.tsx';
import { useSellerView } from './use-seller-view.ts';

/** The seller's orders as rows, also those that were called off. */
export function OrdersTable({ q, status }: Pick<OrderList, 'q' | 'status'>) {
  const text = useTranslations('orders.sell');
  const query = useOrders({ as: useSellerView(), q, status, limit: 50 });
  const columns = useColumns();
  const orders = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (query.isError && !query.data)
    return (
      <ErrorPanel error={query.error} onRetry={() => void query.refetch()} isRetrying={query.isFetching} />
    );
  return (
    <>
      <DataTable
        label={text('heading')}
        rows={orders}
        columns={columns}
        rowHref={({ id }) => toSellOrder(id)}
        isLoading={query.isPending}
        empty={<EmptyState icon={<ClipboardList />} title={text('empty')} description={text('emptyHint')} />}
      />
      {orders.length > 0 && (
        <LoadMore
          shown={orders.length}
          hasMore={query.hasNextPage}
          isLoading={query.isFetchingNextPage}
          onLoadMore={() => void query.fetchNextPage()}
        />
      )}
    </>
  );
}

function useColumns(): TableColumn<OrderSummary>[] {
  const text = useTranslations('orders.sell');
  const format = useFormat();
  return [
    {
      id: 'number',
      header: text('number'),
      isRowHeader: true,
      width: '2fr',
      minWidth: 150,
      cell: ({ number, items }) => (
        <span className="flex min-w-0 flex-col">
          <span className="tabular font-medium">{number}</span>
          <span className="truncate text-xs text-muted">{items.map(({ title }) => title).join(', ')}</span>
        </span>
      ),
    },
    {
      id: 'customer',
      header: text('customer'),
      hideBelow: 'md',
      width: '1fr',
      cell: ({ customerName }) => <span className="truncate">{customerName}</span>,
    },
    {
      id: 'status',
      header: text('statusHeading'),
      width: '1fr',
      minWidth: 130,
      cell: (order) => <OrderBadge {...order} />,
    },
    {
      id: 'date',
      header: text('date'),
      hideBelow: 'sm',
      align: 'end',
      width: 130,
      cell: ({ placedAt }) => format.date(placedAt),
    },
    {
      id: 'total',
      header: text('total'),
      align: 'end',
      width: 110,
      cell: ({ total, currency }) => format.money(total, currency),
    },
  ];
}
