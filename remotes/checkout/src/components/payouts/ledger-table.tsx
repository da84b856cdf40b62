import type { LedgerLine } from '@highstreet/checkout/contract';
import { Badge } from '@highstreet/ui/badge';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { LoadMore } from '@highstreet/ui/load-more';
import { DataTable, type TableColumn } from '@highstreet/ui/table';
import type { useLedger } from '../../api/list-ledger.ts';
import { toSellOrder } from '../../paths.ts';

/** Every sale and refund of the seller, with what it cost and what is left. */
export function LedgerTable({ query }: { query: ReturnType<typeof useLedger> }) {
  const text = useTranslations('checkout.payouts');
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="flex flex-col gap-4 pt-4">
      <DataTable label={text('ledger')} rows={rows} columns={useColumns()} />
      <LoadMore
        shown={rows.length}
        hasMore={query.hasNextPage}
        isLoading={query.isFetchingNextPage}
        onLoadMore={() => void query.fetchNextPage()}
      />
    </div>
  );
}

function useColumns(): TableColumn<LedgerLine>[] {
  const text = useTranslations('checkout.payouts');
  const entry = useTranslations('checkout.payouts.entry');
  const format = useFormat();
  const amount = (id: 'gross' | 'commission' | 'fee', header: string): TableColumn<LedgerLine> => ({
    id,
    header,
    align: 'end',
    hideBelow: id === 'gross' ? 'sm' : 'lg',
    cell: (line) => <span className="tabular">{format.money(line[id], line.currency)}</span>,
  });
  return [
    { id: 'at', header: text('at'), hideBelow: 'md', cell: ({ createdAt }) => format.date(createdAt) },
    {
      id: 'item',
      header: text('item'),
      isRowHeader: true,
      width: '2fr',
      cell: ({ orderId, title, quantity }) => (
        <Link href={toSellOrder(orderId)} variant="quiet">
          {text('pieces', { count: quantity, title })}
        </Link>
      ),
    },
    {
      id: 'kind',
      header: text('kind'),
      hideBelow: 'sm',
      cell: ({ kind }) => <Badge tone={kind === 'refund' ? 'warning' : 'neutral'}>{entry(kind)}</Badge>,
    },
    amount('gross', text('gross')),
    amount('commission', text('commission')),
    amount('fee', text('fees')),
    {
      id: 'net',
      header: text('net'),
      align: 'end',
      cell: ({ net, currency }) => (
        <span className={`font-medium tabular ${net < 0 ? 'text-danger' : ''}`}>
          {format.money(net, currency)}
        </span>
      ),
    },
  ];
}
