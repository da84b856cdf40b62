import { GripVertical } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { cx } from './cx.tsx';
import { useUiText } from './ui-text.tsx';

type BoardItem = { id: string; name: string };

export type BoardColumn<Item extends BoardItem> = {
  id: string;
  label: string;
  items: readonly Item[];
  /** How many there are in all, when not all are shown: `40`, `12+`. */
  count?: number | string;
  /** Ids of the columns from which it takes cards. */
  takesFrom: readonly string[];
  /** In place of cards when there are none. */
  empty?: ReactNode;
  /** Below the cards: the next ones. */
  footer?: ReactNode;
};

export type BoardProps<Item extends BoardItem> = {
  label: string;
  columns: readonly BoardColumn<Item>[];
  render: (item: Item) => ReactNode;
  /** A card was dropped on another column. */
  onMove: (id: string, columnId: string) => void;
  onOpen?: (id: string) => void;
  className?: string;
};

/**
 * Cards in columns that stand for states, moved by mouse, touch or keys: Enter on the handle, Tab to a column, Enter. A column takes cards
 * only from where they may come.
 */
export function Board<Item extends BoardItem>({ label, columns, className, ...props }: BoardProps<Item>) {
  return (
    <div
      role="group"
      aria-label={label}
      className={cx(
        'grid auto-cols-[minmax(13rem,1fr)] grid-flow-col items-start gap-3 overflow-x-auto pb-2 max-sm:snap-x max-sm:auto-cols-[85%]',
        className,
      )}
    >
      {columns.map((column) => (
        <Column key={column.id} column={column} {...props} />
      ))}
    </div>
  );
}

type ColumnProps<Item extends BoardItem> = Pick<BoardProps<Item>, 'render' | 'onMove' | 'onOpen'> & {
  column: BoardColumn<Item>;
};

/** What is dragged says by its type where it comes from, so that only the columns that take it light up. */
const typeOf = (columnId: string) => `application/x-board-${columnId}`;

function Column<Item extends BoardItem>({ column, render, onMove, onOpen }: ColumnProps<Item>) {
  const heading = useId();
  const { id, label, items, count = items.length, takesFrom, empty, footer } = column;
  const { dragAndDropHooks } = useDragAndDrop<Item>({
    getItems: (keys) => [...keys].map((key) => ({ [typeOf(id)]: String(key), 'text/plain': String(key) })),
    acceptedDragTypes: takesFrom.map(typeOf),
    getDropOperation: (target, types) =>
      target.type === 'root' && takesFrom.some((from) => types.has(typeOf(from))) ? 'move' : 'cancel',
    onRootDrop: async ({ items: dropped }) => {
      for (const item of dropped) if (item.kind === 'text') onMove(await item.getText('text/plain'), id);
    },
  });
  return (
    <section
      aria-labelledby={heading}
      className="flex min-w-0 snap-start flex-col gap-2 rounded-lg bg-sunken p-2"
    >
      <h2
        id={heading}
        className="flex items-center justify-between gap-2 px-2 pt-1 text-sm font-semibold text-ink"
      >
        <span className="wrap-words">{label}</span>
        <span className="tabular font-normal text-muted">{count}</span>
      </h2>
      <GridList
        aria-labelledby={heading}
        items={items}
        dependencies={[render]}
        dragAndDropHooks={dragAndDropHooks}
        onAction={onOpen && ((key) => onOpen(String(key)))}
        renderEmptyState={() => empty}
        className="focus-ring flex min-h-24 flex-col gap-2 rounded-md p-0.5 data-drop-target:outline-2 data-drop-target:outline-accent"
      >
        {(item) => <Card item={item} isPressable={onOpen !== undefined} render={render} />}
      </GridList>
      {footer}
    </section>
  );
}

type CardProps<Item extends BoardItem> = Pick<BoardProps<Item>, 'render'> & {
  item: Item;
  isPressable: boolean;
};

function Card<Item extends BoardItem>({ item, isPressable, render }: CardProps<Item>) {
  const text = useUiText();
  return (
    <GridListItem
      id={item.id}
      textValue={item.name}
      className={cx(
        'focus-ring flex items-start gap-1 rounded-md border border-line bg-surface p-3 ps-1.5 text-sm text-ink shadow-rest data-dragging:opacity-50',
        isPressable && 'cursor-pointer data-hovered:border-edge',
      )}
    >
      <Button
        slot="drag"
        aria-label={text('reorder.handle', { name: item.name })}
        className="focus-ring flex size-6 shrink-0 cursor-grab items-center justify-center rounded-md text-muted data-hovered:bg-sunken"
      >
        <GripVertical aria-hidden className="size-4" />
      </Button>
      <div className="min-w-0 flex-1">{render(item)}</div>
    </GridListItem>
  );
}
