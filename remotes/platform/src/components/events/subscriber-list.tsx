import type { Subscription } from '@highstreet/events-worker/contract';
import { Button } from '@highstreet/ui/button';
import { useTranslations } from '@highstreet/ui/i18n';
import { DataTable, type TableColumn } from '@highstreet/ui/table';
import { useMemo } from 'react';
import { useNumbers } from '../use-numbers.ts';

type Row = Subscription & { id: string };
type Props = { subscriptions: readonly Subscription[]; onReplay: (consumer: string) => void };

/** Who listens, how far behind they are, and how much they could not handle. */
export function SubscriberList({ subscriptions, onReplay }: Props) {
  const text = useTranslations('platform.events');
  const columns = useColumns(onReplay);
  const rows = useMemo(() => subscriptions.map((each) => ({ ...each, id: each.consumer })), [subscriptions]);
  return <DataTable label={text('subscribers')} rows={rows} columns={columns} />;
}

function useColumns(onReplay: Props['onReplay']): TableColumn<Row>[] {
  const text = useTranslations('platform.events');
  const { number, duration } = useNumbers();
  return [
    {
      id: 'consumer',
      header: text('subscriber'),
      isRowHeader: true,
      minWidth: 104,
      width: '2fr',
      cell: ({ consumer, types }) => (
        <span className="flex min-w-0 flex-col">
          <span className="truncate text-ink">{consumer}</span>
          <span className="truncate text-xs text-muted" title={types.join(', ')}>
            {types.includes('*') ? text('everything') : types.join(', ')}
          </span>
        </span>
      ),
    },
    {
      id: 'open',
      header: text('open'),
      align: 'end',
      width: 110,
      hideBelow: 'sm',
      cell: ({ open }) => <span className="tabular">{number(open)}</span>,
    },
    {
      id: 'lag',
      header: text('lag'),
      align: 'end',
      width: 110,
      hideBelow: 'md',
      cell: ({ lag, open }) => <span className="tabular">{duration(open === 0 ? null : lag)}</span>,
    },
    {
      id: 'dead',
      header: text('dead'),
      align: 'end',
      width: 112,
      cell: ({ dead }) => <span className={`tabular ${dead > 0 ? 'text-danger' : ''}`}>{number(dead)}</span>,
    },
    {
      id: 'replay',
      header: text('action'),
      align: 'end',
      width: 140,
      cell: ({ dead, consumer }) =>
        dead > 0 && (
          <Button size="sm" onPress={() => onReplay(consumer)}>
            {text('replayAll')}
          </Button>
        ),
    },
  ];
}
