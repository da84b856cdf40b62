import { GripVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { DropIndicator, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { cx } from './cx.tsx';
import { moveIds } from './move-ids.tsx';
import { useUiText } from './ui-text.tsx';

export type ReorderListProps<Item extends { id: string; name: string }> = {
  label: string;
  items: readonly Item[];
  render: (item: Item) => ReactNode;
  /** All ids in their new order. */
  onReorder: (ids: string[]) => void;
  layout?: 'stack' | 'grid';
  className?: string;
};

/** Things whose order the person sets, by mouse, touch or keys: Enter on the handle, arrows, Enter. */
export function ReorderList<Item extends { id: string; name: string }>(props: ReorderListProps<Item>) {
  const { label, items, render, onReorder, layout = 'stack', className } = props;
  const text = useUiText();
  const ids = items.map((item) => item.id);
  const { dragAndDropHooks } = useDragAndDrop<Item>({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === 'on') return;
      onReorder(moveIds(ids, [...keys].map(String), String(target.key), target.dropPosition));
    },
    renderDropIndicator: (target) => (
      <DropIndicator
        target={target}
        className="rounded-full outline-2 outline-transparent data-drop-target:outline-accent"
      />
    ),
  });
  return (
    <GridList
      aria-label={label}
      items={items}
      dependencies={[render]}
      layout={layout}
      dragAndDropHooks={dragAndDropHooks}
      className={cx(
        layout === 'grid' ? 'grid grid-cols-2 gap-3 sm:grid-cols-4' : 'flex flex-col gap-2',
        className,
      )}
    >
      {(item) => (
        <GridListItem
          id={item.id}
          textValue={item.name}
          className="focus-ring flex items-center gap-3 rounded-lg border border-line bg-surface p-3 text-sm text-ink shadow-rest data-dragging:opacity-50"
        >
          <Button
            slot="drag"
            aria-label={text('reorder.handle', { name: item.name })}
            className="focus-ring flex size-7 shrink-0 cursor-grab items-center justify-center rounded-md text-muted data-hovered:bg-sunken"
          >
            <GripVertical aria-hidden className="size-4" />
          </Button>
          <div className="min-w-0 flex-1">{render(item)}</div>
        </GridListItem>
      )}
    </GridList>
  );
}
