import type { ReactNode } from 'react';
import { GridList as AriaGridList, GridListItem } from 'react-aria-components/GridList';
import { Checkbox } from './checkbox.tsx';
import { cx } from './cx.tsx';
import { useUiText } from './ui-text.tsx';

export type GridListProps<Item extends { id: string; name: string }> = {
  label: string;
  items: readonly Item[];
  render: (item: Item) => ReactNode;
  layout?: 'stack' | 'grid';
  selectionMode?: 'none' | 'single' | 'multiple';
  selected?: readonly string[];
  onSelect?: (ids: string[]) => void;
  onOpen?: (id: string) => void;
  empty?: ReactNode;
  className?: string;
};

/** Things in rows or tiles that can be chosen and opened with keys; buttons inside stay reachable. */
export function GridList<Item extends { id: string; name: string }>(props: GridListProps<Item>) {
  const { label, items, render, layout = 'stack', selectionMode = 'none', empty, className } = props;
  const { selected, onSelect, onOpen } = props;
  const text = useUiText();
  return (
    <AriaGridList
      aria-label={label}
      items={items}
      dependencies={[render, selectionMode]}
      layout={layout}
      selectionMode={selectionMode}
      selectedKeys={selected}
      onSelectionChange={(keys) =>
        onSelect?.(keys === 'all' ? items.map((item) => item.id) : [...keys].map(String))
      }
      onAction={onOpen && ((key) => onOpen(String(key)))}
      renderEmptyState={() => empty}
      className={cx(
        layout === 'grid'
          ? 'grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4'
          : 'divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface',
        className,
      )}
    >
      {(item) => (
        <GridListItem
          id={item.id}
          textValue={item.name}
          className={cx(
            'focus-ring flex min-w-0 gap-3 text-sm text-ink -outline-offset-2! transition-colors data-hovered:bg-sunken/60 data-selected:bg-accent-soft/60',
            layout === 'grid'
              ? 'flex-col rounded-lg border border-line bg-surface p-3'
              : 'items-center px-4 py-3',
            (onOpen || selectionMode !== 'none') && 'cursor-pointer',
          )}
        >
          {selectionMode === 'multiple' && <Checkbox slot="selection" aria-label={text('table.select')} />}
          <div className="min-w-0 flex-1">{render(item)}</div>
        </GridListItem>
      )}
    </AriaGridList>
  );
}
