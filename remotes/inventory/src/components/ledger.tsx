import type { Location, Movement } from '@highstreet/inventory/contract';
import { Badge, type BadgeTone } from '@highstreet/ui/badge';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { DataTable } from '@highstreet/ui/table';

const tones: Record<Movement['kind'], BadgeTone> = {
  received: 'success',
  sold: 'accent',
  returned: 'warm',
  adjusted: 'neutral',
};

type Props = { movements: readonly Movement[]; locations: readonly Location[]; isLoading: boolean };

/** Whatever has moved of an item, newest first. */
export function Ledger({ movements, locations, isLoading }: Props) {
  const text = useTranslations('inventorySell.item');
  const format = useFormat();
  const names = new Map(locations.map(({ id, name }) => [id, name]));
  const why = (movement: Movement) =>
    [
      reasonOf(text, movement),
      movement.note,
      movement.orderId && text('order', { id: movement.orderId.slice(-6) }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <DataTable
      label={text('history')}
      rows={movements}
      isLoading={isLoading}
      empty={<p className="px-5 pb-5 text-sm text-muted">{text('noHistory')}</p>}
      columns={[
        {
          id: 'at',
          header: text('when'),
          width: '2fr',
          minWidth: 112,
          isRowHeader: true,
          cell: ({ createdAt }) => (
            <span className="flex flex-wrap gap-x-2">
              <span>{format.date(createdAt)}</span>
              <span className="text-muted max-sm:text-xs">{format.time(createdAt)}</span>
            </span>
          ),
        },
        {
          id: 'kind',
          header: text('what'),
          width: '1fr',
          minWidth: 100,
          cell: ({ kind }) => <Badge tone={tones[kind]}>{text(`kinds.${kind}`)}</Badge>,
        },
        {
          id: 'why',
          header: text('why'),
          width: '2fr',
          hideBelow: 'xl',
          cell: (movement) => <span title={why(movement)}>{why(movement)}</span>,
        },
        {
          id: 'where',
          header: text('where'),
          width: '1fr',
          hideBelow: 'md',
          cell: ({ locationId }) => names.get(locationId) ?? text('closedLocation'),
        },
        {
          id: 'quantity',
          header: text('change'),
          align: 'end',
          width: 72,
          minWidth: 64,
          cell: ({ quantity }) => (
            <span className={quantity > 0 ? 'text-success' : 'text-ink'}>
              {quantity > 0 ? '+' : '−'}
              {format.number(Math.abs(quantity))}
            </span>
          ),
        },
        {
          id: 'total',
          header: text('after'),
          align: 'end',
          width: 68,
          minWidth: 60,
          cell: ({ total }) => format.number(total),
        },
      ]}
    />
  );
}

const known = ['received', 'counted', 'returned', 'damaged', 'lost', 'other', 'imported'] as const;

function reasonOf(text: (key: string) => string, { reason }: Movement): string | undefined {
  const name = known.find((one) => one === reason);
  return name && text(`reasons.${name}`);
}
