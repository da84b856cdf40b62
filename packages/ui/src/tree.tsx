import { ChevronRight, GripVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Collection } from 'react-aria-components/GridList';
import { Tree as AriaTree, TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import { DropIndicator, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { Checkbox } from './checkbox.tsx';
import { cx } from './cx.tsx';
import { useUiText } from './ui-text.tsx';

export type TreeNode = {
  id: string;
  label: string;
  icon?: ReactNode;
  /** At the end of the row: a count. */
  meta?: ReactNode;
  children?: readonly TreeNode[];
};

export type TreeMove = { ids: string[]; target: string; position: 'before' | 'after' | 'on' };

export type TreeProps = {
  label: string;
  items: readonly TreeNode[];
  selectionMode?: 'none' | 'single' | 'multiple';
  selected?: readonly string[];
  onSelect?: (ids: string[]) => void;
  expanded?: readonly string[];
  defaultExpanded?: readonly string[];
  onExpand?: (ids: string[]) => void;
  onOpen?: (id: string) => void;
  /** Given, nodes can be dragged: before, after or into another. */
  onMove?: (move: TreeMove) => void;
  rowActions?: (item: TreeNode) => ReactNode;
  className?: string;
};

const line =
  'rounded-full outline-2 outline-transparent data-drop-target:outline-accent ms-[calc((var(--tree-item-level)-1)*1.25rem)]';

/** Things inside things. Arrow keys walk and open; with `onMove`, drag or Enter on the handle moves. */
export function Tree({ label, items, selectionMode = 'none', onMove, className, ...props }: TreeProps) {
  const { selected, onSelect, expanded, defaultExpanded, onExpand, onOpen, rowActions } = props;
  const { dragAndDropHooks } = useDragAndDrop<TreeNode>({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onMove: ({ keys, target }) =>
      onMove?.({ ids: [...keys].map(String), target: String(target.key), position: target.dropPosition }),
    renderDropIndicator: (target) => <DropIndicator target={target} className={line} />,
  });
  return (
    <AriaTree
      aria-label={label}
      items={items}
      dependencies={[items, rowActions, onMove, selectionMode]}
      selectionMode={selectionMode}
      selectedKeys={selected}
      onSelectionChange={(keys) => keys !== 'all' && onSelect?.([...keys].map(String))}
      expandedKeys={expanded}
      defaultExpandedKeys={defaultExpanded}
      onExpandedChange={(keys) => onExpand?.([...keys].map(String))}
      onAction={onOpen && ((key) => onOpen(String(key)))}
      dragAndDropHooks={onMove ? dragAndDropHooks : undefined}
      className={cx('flex flex-col rounded-lg border border-line bg-surface p-1 outline-none', className)}
    >
      {(item) => <Branch item={item} rowActions={rowActions} isMovable={Boolean(onMove)} />}
    </AriaTree>
  );
}

type BranchProps = { item: TreeNode; rowActions: TreeProps['rowActions']; isMovable: boolean };

function Branch({ item, rowActions, isMovable }: BranchProps) {
  return (
    <TreeItem
      id={item.id}
      textValue={item.label}
      className="focus-ring group rounded-md text-sm text-ink -outline-offset-2! data-dragging:opacity-50 data-drop-target:bg-accent-soft data-hovered:bg-sunken data-selected:bg-accent-soft data-selected:font-medium"
    >
      <TreeItemContent>
        {({ hasChildItems, selectionMode, isExpanded }) => (
          <TreeLine item={item} isMovable={isMovable} hasChildItems={hasChildItems} isExpanded={isExpanded}>
            {selectionMode === 'multiple' && <Checkbox slot="selection" aria-label={item.label} />}
            {item.icon}
            <span className="min-w-0 flex-1 truncate py-1">{item.label}</span>
            {item.meta && <span className="shrink-0 text-xs text-muted tabular">{item.meta}</span>}
            {rowActions && <span className="flex shrink-0 items-center">{rowActions(item)}</span>}
          </TreeLine>
        )}
      </TreeItemContent>
      <Collection items={item.children ?? []}>
        {(child) => <Branch item={child} rowActions={rowActions} isMovable={isMovable} />}
      </Collection>
    </TreeItem>
  );
}

type LineProps = {
  item: TreeNode;
  isMovable: boolean;
  hasChildItems: boolean;
  isExpanded: boolean;
  children: ReactNode;
};

function TreeLine({ item, isMovable, hasChildItems, isExpanded, children }: LineProps) {
  const text = useUiText();
  const square = 'focus-ring flex size-7 shrink-0 items-center justify-center rounded-md text-muted';
  return (
    <div className="flex min-h-10 items-center gap-1.5 pe-2 ps-[calc((var(--tree-item-level)-1)*1.25rem)] [&_svg]:size-4">
      {isMovable && (
        <Button
          slot="drag"
          aria-label={text('tree.drag', { name: item.label })}
          className={cx(square, 'cursor-grab')}
        >
          <GripVertical aria-hidden />
        </Button>
      )}
      {hasChildItems ? (
        <Button slot="chevron" aria-label={text('tree.expand')} className={cx(square, 'cursor-pointer')}>
          <ChevronRight
            aria-hidden
            className={cx('transition-transform', isExpanded ? 'rotate-90' : 'rtl:rotate-180')}
          />
        </Button>
      ) : (
        <span className="w-7 shrink-0" />
      )}
      {children}
    </div>
  );
}
