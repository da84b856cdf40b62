import { FilterChips } from '@highstreet/ui/filter-chips';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { SkeletonText } from '@highstreet/ui/skeleton';
import { Tree } from '@highstreet/ui/tree';
import { useState } from 'react';
import { useController } from 'react-hook-form';
import { useCategoryTree } from '../../api/get-category-tree.ts';
import { pathTo } from '../../categories/move-node.ts';
import { toTreeNodes } from '../../categories/to-tree-nodes.ts';
import type { ProductForm } from '../../editor/product-form.ts';

const most = 20;

/** The categories in which customers find it. */
export function CategoriesPanel() {
  const text = useTranslations('catalogSell.editor');
  const { field, fieldState } = useController<ProductForm, 'categoryIds'>({ name: 'categoryIds' });
  const tree = useCategoryTree();
  const roots = tree.data ?? [];
  const [expanded, setExpanded] = useState<string[]>();
  const open =
    expanded ??
    field.value.flatMap((id) =>
      pathTo(roots, id)
        .slice(0, -1)
        .map((node) => node.id),
    );
  const chips = field.value.map((id) => ({
    id,
    label:
      pathTo(roots, id)
        .map(({ name }) => name)
        .join(' › ') || id,
  }));
  return (
    <Panel title={text('categories')} description={text('categoriesHint')}>
      <div className="flex flex-col gap-3">
        <FilterChips
          label={text('categories')}
          items={tree.data ? chips : []}
          onRemove={(id) => field.onChange(field.value.filter((other) => other !== id))}
        />
        {tree.isPending && <SkeletonText lines={5} />}
        {tree.isError && !tree.data && (
          <ErrorPanel isCompact error={tree.error} onRetry={() => void tree.refetch()} />
        )}
        {tree.data && (
          <Tree
            label={text('categories')}
            items={toTreeNodes(roots)}
            selectionMode="multiple"
            selected={field.value}
            onSelect={(ids) => field.onChange(ids.slice(0, most))}
            expanded={open}
            onExpand={setExpanded}
            className="max-h-80 overflow-y-auto"
          />
        )}
        {fieldState.error && <p className="text-sm text-danger">{fieldState.error.message}</p>}
      </div>
    </Panel>
  );
}
