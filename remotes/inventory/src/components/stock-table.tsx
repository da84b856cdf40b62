import type { Location, StockItem } from '@highstreet/inventory/contract';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Image } from '@highstreet/ui/image';
import { Link } from '@highstreet/ui/link';
import { DataTable, type TableColumn, type TableSort } from '@highstreet/ui/table';
import type { ReactNode } from 'react';
import type { Count } from '../api/adjust-stock.ts';
import type { StockList } from '../api/list-stock.ts';
import { toItem } from '../paths.ts';
import { CountButton } from './count-button.tsx';
import { StockBadge } from './stock-badge.tsx';

type Row = StockItem & { id: string };
type Props = {
  items: readonly StockItem[];
  locations: readonly Location[];
  list: StockList;
  onSort: (sort: StockList['sort']) => void;
  onSave: (count: Count) => void;
  refused: ReadonlySet<string>;
  empty: ReactNode;
  isLoading: boolean;
};

/** The seller's stock as rows; what is on hand is changed in its place. */
export function StockTable({ items, list, onSort, empty, isLoading, ...props }: Props) {
  const text = useTranslations('inventorySell.stock');
  const columns = useColumns({ ...props, locationId: list.location });
  const sort: TableSort = { column: list.sort, direction: 'ascending' };
  return (
    <DataTable
      label={text('heading')}
      rows={items.map((item) => ({ ...item, id: item.variantId }))}
      columns={columns}
      sort={sort}
      onSort={({ column }) => onSort(column === 'available' ? 'available' : 'title')}
      rowHeight={64}
      empty={empty}
      isLoading={isLoading}
    />
  );
}

type ColumnProps = Pick<Props, 'locations' | 'onSave' | 'refused'> & { locationId: string };

function useColumns({ locations, onSave, refused, locationId }: ColumnProps): TableColumn<Row>[] {
  const text = useTranslations('inventorySell.stock');
  const format = useFormat();
  return [
    {
      id: 'title',
      header: text('product'),
      isRowHeader: true,
      isSortable: true,
      width: '3fr',
      minWidth: 140,
      cell: (item) => <Name item={item} />,
    },
    {
      id: 'sku',
      header: text('sku'),
      hideBelow: 'lg',
      width: '1fr',
      cell: ({ sku }) => <span className="tabular">{sku}</span>,
    },
    {
      id: 'state',
      header: text('state'),
      hideBelow: 'md',
      width: 150,
      cell: (item) => <StockBadge item={item} />,
    },
    {
      id: 'reserved',
      header: text('reserved'),
      hideBelow: 'lg',
      align: 'end',
      width: 110,
      cell: ({ reserved }) =>
        reserved === 0 ? <span className="text-muted">–</span> : format.number(reserved),
    },
    {
      id: 'available',
      header: text('available'),
      hideBelow: 'sm',
      isSortable: true,
      align: 'end',
      width: 120,
      cell: ({ available, isTracked }) =>
        isTracked ? format.number(available) : <span className="text-muted">–</span>,
    },
    {
      id: 'onHand',
      header: text('onHand'),
      align: 'end',
      width: 120,
      minWidth: 108,
      cell: (item) => (
        <CountButton
          item={item}
          locations={locations}
          locationId={locationId}
          onSave={onSave}
          isRefused={refused.has(item.variantId)}
        />
      ),
    },
  ];
}

function Name({ item }: { item: StockItem }) {
  const { variantId, productId, title, image, optionValues, sku } = item;
  return (
    <span className="flex items-center gap-3">
      <Image
        id={productId}
        title={title}
        src={image}
        alt=""
        sizes="40px"
        className="size-10 shrink-0 max-sm:hidden"
      />
      <span className="flex min-w-0 flex-col">
        <Link href={toItem(variantId)} variant="quiet" className="truncate font-medium">
          {title}
        </Link>
        <span className="truncate text-xs text-muted">
          {optionValues.length > 0 ? optionValues.join(' · ') : <span className="lg:hidden">{sku}</span>}
        </span>
      </span>
    </span>
  );
}
