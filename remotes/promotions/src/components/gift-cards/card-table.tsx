import type { GiftCard } from '@highstreet/promotions/contract';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { DataTable, type TableColumn } from '@highstreet/ui/table';
import type { ReactNode } from 'react';
import { CardStatus } from './card-status.tsx';

type Props = {
  cards: readonly GiftCard[];
  isLoading: boolean;
  empty: ReactNode;
  onOpen: (card: GiftCard) => void;
};

/** Gift cards as rows. */
export function CardTable({ cards, ...props }: Props) {
  const text = useTranslations('promotions.cards');
  return <DataTable {...props} label={text('heading')} rows={cards} columns={useColumns()} rowHeight={60} />;
}

function useColumns(): TableColumn<GiftCard>[] {
  const text = useTranslations('promotions.cards');
  const format = useFormat();
  return [
    {
      id: 'code',
      header: text('code'),
      isRowHeader: true,
      width: '2fr',
      minWidth: 120,
      cell: ({ code, note }) => (
        <span className="flex min-w-0 flex-col">
          <span className="font-medium tabular">{code}</span>
          {note !== '' && <span className="truncate text-xs text-muted">{note}</span>}
        </span>
      ),
    },
    {
      id: 'kind',
      header: text('kind'),
      hideBelow: 'md',
      width: '1fr',
      cell: ({ customerId }) => text(customerId === null ? 'bearer' : 'credit'),
    },
    {
      id: 'balance',
      header: text('balance'),
      align: 'end',
      width: 120,
      minWidth: 90,
      cell: ({ balance }) => format.money(balance.amount, balance.currency),
    },
    {
      id: 'created',
      header: text('created'),
      hideBelow: 'lg',
      align: 'end',
      width: 140,
      cell: ({ createdAt }) => format.date(createdAt),
    },
    {
      id: 'status',
      header: text('status'),
      width: 120,
      minWidth: 110,
      cell: ({ status }) => <CardStatus status={status} />,
    },
  ];
}
