import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Column } from 'react-aria-components/Table';
import { cx } from './cx.tsx';
import type { ScreenWidth } from './media-query.tsx';

export type TableColumn<Item> = {
  id: string;
  header: string;
  cell: (row: Item) => ReactNode;
  isSortable?: boolean;
  align?: 'start' | 'end';
  /** Pixels, or a share of what is left: `2fr`. */
  width?: number | `${number}fr`;
  minWidth?: number;
  /** Names the row for screen readers; exactly one column should. */
  isRowHeader?: boolean;
  /** Left out on narrower windows. */
  hideBelow?: ScreenWidth;
};

export const cellClass = 'px-3 first:ps-4 last:pe-4 text-sm text-ink focus-ring -outline-offset-2! truncate';

/** The head of one column; a press sorts by it where it can be sorted. */
export function HeadCell<Item>({ column }: { column: TableColumn<Item> }) {
  return (
    <Column
      id={column.id}
      isRowHeader={column.isRowHeader}
      allowsSorting={column.isSortable}
      width={column.width}
      minWidth={column.minWidth ?? 80}
      className={cx(
        'focus-ring h-10 px-3 text-xs font-medium text-muted -outline-offset-2! first:ps-4 last:pe-4',
        column.align === 'end' ? 'text-end' : 'text-start',
        column.isSortable && 'cursor-pointer data-hovered:text-ink',
      )}
    >
      {({ sortDirection, allowsSorting }) => (
        <span className={cx('flex h-full items-center gap-1', column.align === 'end' && 'justify-end')}>
          <span className="truncate">{column.header}</span>
          {allowsSorting && <SortMark direction={sortDirection} />}
        </span>
      )}
    </Column>
  );
}

function SortMark({ direction }: { direction: 'ascending' | 'descending' | undefined }) {
  if (direction === 'ascending') return <ArrowUp aria-hidden className="size-3.5 shrink-0 text-ink" />;
  if (direction === 'descending') return <ArrowDown aria-hidden className="size-3.5 shrink-0 text-ink" />;
  return <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 opacity-60" />;
}
