import type { RedemptionPage } from '@highstreet/promotions/contract';
import { Badge } from '@highstreet/ui/badge';
import { EmptyState } from '@highstreet/ui/empty-state';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { LoadMore } from '@highstreet/ui/load-more';
import { DataTable, type TableColumn } from '@highstreet/ui/table';
import { ReceiptText } from 'lucide-react';
import { useRedemptions } from '../../api/list-redemptions.ts';

type Redemption = RedemptionPage['items'][number] & { id: string };

/** The orders that have used a coupon. */
export function Redemptions({ id }: { id: string }) {
  const text = useTranslations('promotions.usage');
  const query = useRedemptions(id);
  const columns = useColumns();
  const rows =
    query.data?.pages.flatMap(({ items }) => items.map((item) => ({ ...item, id: item.orderId }))) ?? [];
  if (query.isError && !query.data)
    return <ErrorPanel isCompact error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">{text('orders')}</h2>
      <DataTable
        label={text('orders')}
        rows={rows}
        columns={columns}
        isLoading={query.isPending}
        empty={
          <EmptyState isCompact icon={<ReceiptText />} title={text('none')} description={text('noneHint')} />
        }
      />
      {rows.length > 0 && (
        <LoadMore
          shown={rows.length}
          hasMore={query.hasNextPage}
          isLoading={query.isFetchingNextPage}
          onLoadMore={() => void query.fetchNextPage()}
        />
      )}
    </section>
  );
}

function useColumns(): TableColumn<Redemption>[] {
  const text = useTranslations('promotions.usage');
  const format = useFormat();
  return [
    {
      id: 'at',
      header: text('at'),
      isRowHeader: true,
      width: '1fr',
      minWidth: 130,
      cell: ({ redeemedAt }) => format.dateTime(redeemedAt),
    },
    { id: 'code', header: text('code'), hideBelow: 'md', width: '1fr', cell: ({ code }) => code },
    {
      id: 'amount',
      header: text('amount'),
      align: 'end',
      width: 120,
      minWidth: 90,
      cell: ({ amount }) => format.money(amount.amount, amount.currency),
    },
    {
      id: 'state',
      header: text('state'),
      hideBelow: 'sm',
      width: 150,
      cell: ({ releasedAt }) =>
        releasedAt === null ? (
          <Badge tone="success">{text('held')}</Badge>
        ) : (
          <Badge>{text('givenBack')}</Badge>
        ),
    },
  ];
}
