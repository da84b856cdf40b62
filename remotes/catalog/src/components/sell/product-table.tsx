import type { ProductCard } from '@highstreet/catalog/contract';
import { Badge } from '@highstreet/ui/badge';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Image } from '@highstreet/ui/image';
import { DataTable, type TableColumn, type TableSort } from '@highstreet/ui/table';
import type { ReactNode } from 'react';
import type { Sort } from '../../filters/filters.ts';
import { toImage } from '../../images/to-image.ts';
import { toSellProduct } from '../../paths.ts';
import { StatusBadge } from './status-badge.tsx';

type Props = {
  products: readonly ProductCard[];
  /** Whether the rows say who sees them: where they differ. */
  hasStatus: boolean;
  sort: Sort;
  onSort: (sort: Sort) => void;
  selected: readonly string[];
  onSelect: (ids: string[]) => void;
  bulkActions: (ids: string[]) => ReactNode;
  empty: ReactNode;
  isLoading: boolean;
};

/** The seller's products as rows. */
export function ProductTable({ products, hasStatus, sort, onSort, ...props }: Props) {
  const text = useTranslations('catalogSell.products');
  const columns = useColumns(hasStatus);
  return (
    <DataTable
      {...props}
      label={text('heading')}
      rows={products}
      columns={columns}
      sort={toTableSort(sort)}
      onSort={(next) => onSort(toSort(next))}
      rowHref={({ id }) => toSellProduct(id)}
      rowHeight={60}
    />
  );
}

function useColumns(hasStatus: boolean): TableColumn<ProductCard>[] {
  const text = useTranslations('catalogSell.products');
  const format = useFormat();
  return [
    {
      id: 'title',
      header: text('product'),
      isRowHeader: true,
      width: '3fr',
      minWidth: 150,
      cell: ({ id, title, brand, image, status }) => (
        <span className="flex items-center gap-3">
          <Image id={id} title={title} {...toImage(image)} alt="" sizes="40px" className="size-10 shrink-0" />
          <span className="flex min-w-0 flex-col">
            <span className="truncate font-medium">{title}</span>
            {hasStatus && (
              <span className="md:hidden">
                <StatusBadge status={status} />
              </span>
            )}
            {brand && (
              <span className={`truncate text-xs text-muted ${hasStatus ? 'max-md:hidden' : ''}`}>
                {brand}
              </span>
            )}
          </span>
        </span>
      ),
    },
    ...(hasStatus ? [statusColumn(text('status'))] : []),
    {
      id: 'stock',
      header: text('stock'),
      hideBelow: 'lg',
      width: 120,
      cell: ({ inStock }) => (
        <Badge tone={inStock ? 'success' : 'neutral'}>{text(inStock ? 'inStock' : 'soldOut')}</Badge>
      ),
    },
    {
      id: 'price',
      header: text('price'),
      isSortable: true,
      align: 'end',
      width: 120,
      minWidth: 90,
      cell: ({ price, hasPriceRange }) => {
        if (!price) return <span className="text-muted">{text('noPrice')}</span>;
        const amount = format.money(price.amount, price.currency);
        return hasPriceRange ? text('priceFrom', { price: amount }) : amount;
      },
    },
    {
      id: 'rating',
      header: text('rating'),
      isSortable: true,
      hideBelow: 'lg',
      align: 'end',
      width: 130,
      cell: ({ rating }) =>
        rating.count === 0 ? (
          <span className="text-muted">–</span>
        ) : (
          text('ratingOf', { average: format.number(rating.average), count: rating.count })
        ),
    },
    {
      id: 'newest',
      header: text('created'),
      isSortable: true,
      hideBelow: 'md',
      align: 'end',
      width: 130,
      cell: ({ createdAt }) => format.date(createdAt),
    },
  ];
}

function statusColumn(header: string): TableColumn<ProductCard> {
  return {
    id: 'status',
    header,
    hideBelow: 'md',
    width: 130,
    cell: ({ status }) => <StatusBadge status={status} />,
  };
}

/** The API orders newest and best rated first only. */
function toTableSort(sort: Sort): TableSort {
  if (sort === 'price') return { column: 'price', direction: 'ascending' };
  if (sort === 'price-desc') return { column: 'price', direction: 'descending' };
  return { column: sort === 'rating' ? 'rating' : 'newest', direction: 'descending' };
}

function toSort({ column, direction }: TableSort): Sort {
  if (column === 'price') return direction === 'ascending' ? 'price' : 'price-desc';
  return column === 'rating' ? 'rating' : 'newest';
}
