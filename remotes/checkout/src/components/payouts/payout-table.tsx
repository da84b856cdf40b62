import type { Payout } from '@highstreet/checkout/contract';
import { Badge, type BadgeTone } from '@highstreet/ui/badge';
import { EmptyState } from '@highstreet/ui/empty-state';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { IconButton } from '@highstreet/ui/icon-button';
import { LoadMore } from '@highstreet/ui/load-more';
import { DataTable, type TableColumn } from '@highstreet/ui/table';
import { toast } from '@highstreet/ui/toast-queue';
import { Download } from 'lucide-react';
import { useDownloadPayout } from '../../api/download-payout.ts';
import type { usePayouts } from '../../api/list-payouts.ts';

const tones: Record<Payout['status'], BadgeTone> = { pending: 'warning', paid: 'success', failed: 'danger' };

/** What has been paid out, each with its lines as a file. */
export function PayoutTable({ query }: { query: ReturnType<typeof usePayouts> }) {
  const text = useTranslations('checkout.payouts');
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="flex flex-col gap-4 pt-4">
      <DataTable
        label={text('payouts')}
        rows={rows}
        columns={useColumns()}
        empty={<EmptyState title={text('noPayouts')} description={text('noPayoutsHint')} />}
      />
      <LoadMore
        shown={rows.length}
        hasMore={query.hasNextPage}
        isLoading={query.isFetchingNextPage}
        onLoadMore={() => void query.fetchNextPage()}
      />
    </div>
  );
}

function useColumns(): TableColumn<Payout>[] {
  const text = useTranslations('checkout.payouts');
  const state = useTranslations('checkout.payouts.state');
  const format = useFormat();
  const download = useDownloadPayout();
  const save = (id: string) => {
    void download.mutateAsync(id).catch(() => toast({ title: text('failed'), tone: 'danger' }));
  };
  return [
    {
      id: 'at',
      header: text('at'),
      isRowHeader: true,
      cell: ({ createdAt }) => format.date(createdAt),
    },
    {
      id: 'status',
      header: text('status'),
      cell: ({ status }) => (
        <Badge tone={tones[status]} hasDot>
          {state(status)}
        </Badge>
      ),
    },
    { id: 'lines', header: text('lines'), align: 'end', hideBelow: 'sm', cell: ({ lineCount }) => lineCount },
    {
      id: 'amount',
      header: text('amount'),
      align: 'end',
      cell: ({ amount }) => (
        <span className="font-medium tabular">{format.money(amount.amount, amount.currency)}</span>
      ),
    },
    {
      id: 'file',
      header: text('file'),
      align: 'end',
      cell: ({ id }) => (
        <IconButton label={text('csv')} icon={<Download aria-hidden />} size="sm" onPress={() => save(id)} />
      ),
    },
  ];
}
