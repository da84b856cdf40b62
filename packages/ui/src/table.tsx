import { type ReactNode, useMemo } from 'react';
import {
  ResizableTableContainer,
  Row,
  type Selection,
  type SortDescriptor,
  Table,
  TableBody,
  Cell,
  TableHeader,
  Column,
} from 'react-aria-components/Table';
import { TableLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { RowsSkeleton } from './card-skeleton.tsx';
import { Checkbox } from './checkbox.tsx';
import { cx } from './cx.tsx';
import { EmptyState } from './empty-state.tsx';
import { useReachedWidths } from './media-query.tsx';
import { BulkBar } from './table-bulk-bar.tsx';
import { cellClass, HeadCell, type TableColumn } from './table-columns.tsx';
import { useUiText } from './ui-text.tsx';

export type { TableColumn } from './table-columns.tsx';
export type TableSort = { column: string; direction: 'ascending' | 'descending' };

export type DataTableProps<Item extends { id: string }> = {
  /** What the rows are, for screen readers. */
  label: string;
  rows: readonly Item[];
  columns: readonly TableColumn<Item>[];
  sort?: TableSort;
  onSort?: (sort: TableSort) => void;
  /** Ids; given together with `onSelect`, rows can be selected. */
  selected?: readonly string[];
  onSelect?: (ids: string[]) => void;
  /** Buttons for what is selected. */
  bulkActions?: (ids: string[]) => ReactNode;
  onOpen?: (row: Item) => void;
  rowHref?: (row: Item) => string;
  /** Draws only the rows in view, for long lists; needs `height`. */
  isVirtual?: boolean;
  /** Height of the scrolling area, pixels or CSS length. */
  height?: number | string;
  rowHeight?: number;
  /** In place of rows where there are none. */
  empty?: ReactNode;
  isLoading?: boolean;
  className?: string;
};

/** Rows and columns: sort, select, act on many, open one; ten or ten thousand rows. */
export function DataTable<Item extends { id: string }>(props: DataTableProps<Item>) {
  const { rows, columns, isVirtual, height, rowHeight = 52, selected, bulkActions, onSelect } = props;
  const reached = useReachedWidths();
  const shown = useMemo(
    () => columns.filter((column) => !column.hideBelow || reached[column.hideBelow]),
    [columns, reached],
  );
  const text = useUiText();
  if (props.isLoading && rows.length === 0) return <RowsSkeleton />;
  if (rows.length === 0) return <>{props.empty ?? <EmptyState title={text('table.empty')} />}</>;
  const body = <TableParts {...props} columns={shown} rowHeight={rowHeight} />;
  return (
    <div className={cx('overflow-hidden rounded-lg border border-line bg-surface', props.className)}>
      {selected && selected.length > 0 && (
        <BulkBar count={selected.length} onClear={() => onSelect?.([])}>
          {bulkActions?.([...selected])}
        </BulkBar>
      )}
      <ResizableTableContainer className="relative overflow-auto" style={{ height }}>
        {isVirtual ? (
          <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight, headingHeight: 40 }}>
            {body}
          </Virtualizer>
        ) : (
          body
        )}
      </ResizableTableContainer>
    </div>
  );
}

function toIds(selection: Selection, rows: readonly { id: string }[]): string[] {
  return selection === 'all' ? rows.map((row) => row.id) : [...selection].map(String);
}

function TableParts<Item extends { id: string }>(props: DataTableProps<Item>) {
  const { label, rows, columns, sort, onSort, selected, onSelect, onOpen, isVirtual } = props;
  const text = useUiText();
  const change = ({ column, direction }: SortDescriptor) => onSort?.({ column: String(column), direction });
  return (
    <Table
      aria-label={label}
      className="w-full border-separate border-spacing-0 outline-none"
      sortDescriptor={sort}
      onSortChange={change}
      selectionMode={onSelect ? 'multiple' : 'none'}
      selectedKeys={selected}
      onSelectionChange={(selection) => onSelect?.(toIds(selection, rows))}
    >
      <TableHeader
        className={cx('z-10 border-b border-line bg-sunken', isVirtual ? 'h-full w-full' : 'sticky top-0')}
      >
        {onSelect && (
          <Column
            width={44}
            minWidth={44}
            className={cx(
              'focus-ring ps-4 text-start -outline-offset-2!',
              isVirtual && 'flex h-full items-center',
            )}
          >
            <Checkbox slot="selection" aria-label={text('table.selectAll')} className="align-middle" />
          </Column>
        )}
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} />
        ))}
      </TableHeader>
      <TableBody items={rows} dependencies={[columns, onSelect, onOpen]}>
        {(row) => <BodyRow key={row.id} {...props} row={row} />}
      </TableBody>
    </Table>
  );
}

type BodyRowProps<Item extends { id: string }> = DataTableProps<Item> & { row: Item };

function BodyRow<Item extends { id: string }>({
  row,
  columns,
  onSelect,
  onOpen,
  rowHref,
  ...props
}: BodyRowProps<Item>) {
  const text = useUiText();
  const border = cx('border-b border-line', props.isVirtual ? 'flex h-full items-center' : 'align-middle');
  return (
    <Row
      id={row.id}
      href={rowHref?.(row)}
      onAction={onOpen && (() => onOpen(row))}
      style={{ height: props.rowHeight }}
      className={cx(
        'group focus-ring w-full -outline-offset-2! transition-colors data-selected:bg-accent-soft/60 data-hovered:bg-sunken/60',
        (onOpen || rowHref) && 'cursor-pointer',
      )}
    >
      {onSelect && (
        <Cell className={cx('ps-4', border)}>
          <Checkbox slot="selection" aria-label={text('table.select')} className="align-middle" />
        </Cell>
      )}
      {columns.map((column) => (
        <Cell
          key={column.id}
          className={cx(cellClass, border, column.align === 'end' && 'justify-end text-end tabular')}
        >
          {column.cell(row)}
        </Cell>
      ))}
    </Row>
  );
}
