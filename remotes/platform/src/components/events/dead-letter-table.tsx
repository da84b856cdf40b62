import type { DeadLetter } from '@highstreet/events-worker/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { DataTable, type TableColumn } from '@highstreet/ui/table';
import { type ReactNode, useMemo } from 'react';
import { useNumbers } from '../use-numbers.ts';

type Row = DeadLetter & { id: string };
type Props = { letters: readonly DeadLetter[]; onOpen: (letter: DeadLetter) => void; empty: ReactNode };

export function DeadLetterTable({ letters, onOpen, empty }: Props) {
  const text = useTranslations('platform.events');
  const columns = useColumns();
  const rows = useMemo(
    () => letters.map((letter) => ({ ...letter, id: `${letter.consumer} ${letter.event.id}` })),
    [letters],
  );
  return (
    <DataTable
      label={text('deadLetters')}
      rows={rows}
      columns={columns}
      onOpen={onOpen}
      rowHeight={60}
      empty={empty}
    />
  );
}

function useColumns(): TableColumn<Row>[] {
  const text = useTranslations('platform.events');
  const { relative, number } = useNumbers();
  return [
    {
      id: 'event',
      header: text('event'),
      isRowHeader: true,
      minWidth: 180,
      width: '3fr',
      cell: ({ event, error }) => (
        <span className="flex min-w-0 flex-col">
          <span className="truncate text-ink">{event.type}</span>
          <span className="truncate text-xs text-danger">{error.split('\n')[0]}</span>
        </span>
      ),
    },
    { id: 'consumer', header: text('subscriber'), width: 130, cell: ({ consumer }) => consumer },
    {
      id: 'tries',
      header: text('tries'),
      align: 'end',
      width: 90,
      hideBelow: 'md',
      cell: ({ tries }) => <span className="tabular">{number(tries)}</span>,
    },
    {
      id: 'failedAt',
      header: text('failedAt'),
      width: 150,
      hideBelow: 'sm',
      cell: ({ failedAt }) => relative(failedAt),
    },
  ];
}
