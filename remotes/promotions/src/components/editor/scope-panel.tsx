import { Fragment } from '@highstreet/federation';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { FilterChips } from '@highstreet/ui/filter-chips';
import { useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { Skeleton, SkeletonText } from '@highstreet/ui/skeleton';
import { Tree, type TreeNode } from '@highstreet/ui/tree';
import { useState } from 'react';
import { useCategoryTree } from '../../api/get-category-tree.ts';
import type { CouponForm } from '../../editor/coupon-form.ts';

const most = 100;
const mostProducts = 200;

type Props = {
  form: CouponForm;
  change: (next: Partial<CouponForm>) => void;
  /** Whose products are offered; undefined: everybody's. */
  seller: string | undefined;
};

/** What it is good for: everything, or some categories and products. */
export function ScopePanel({ form, change, seller }: Props) {
  const text = useTranslations('promotions.editor');
  return (
    <Panel title={text('scope')} description={text(seller === undefined ? 'scopeHintHouse' : 'scopeHint')}>
      <div className="flex flex-col gap-6">
        <Fragment
          slice="catalog"
          module="./fragments/product-picker"
          fallback={<Skeleton className="h-20 w-full" />}
          label={text('products')}
          description={text('productsHint')}
          value={form.products}
          onChange={(products: string[]) => change({ products })}
          seller={seller}
          max={mostProducts}
        />
        <Categories chosen={form.categories} onChange={(categories) => change({ categories })} />
      </div>
    </Panel>
  );
}

function Categories({ chosen, onChange }: { chosen: string[]; onChange: (ids: string[]) => void }) {
  const text = useTranslations('promotions.editor');
  const tree = useCategoryTree();
  const [expanded, setExpanded] = useState<string[]>([]);
  const names = new Map(flatten(tree.data ?? []).map(({ id, label }) => [id, label]));
  return (
    <div className="flex flex-col gap-3">
      <h3 className="text-sm font-medium">{text('categories')}</h3>
      {tree.data && (
        <FilterChips
          label={text('categories')}
          items={chosen.map((id) => ({ id, label: names.get(id) ?? id }))}
          onRemove={(id) => onChange(chosen.filter((other) => other !== id))}
        />
      )}
      {tree.isPending && <SkeletonText lines={4} />}
      {tree.isError && <ErrorPanel isCompact error={tree.error} onRetry={() => void tree.refetch()} />}
      {tree.data && (
        <Tree
          label={text('categories')}
          items={tree.data}
          selectionMode="multiple"
          selected={chosen}
          onSelect={(ids) => onChange(ids.slice(0, most))}
          expanded={expanded}
          onExpand={setExpanded}
          className="max-h-64 overflow-y-auto"
        />
      )}
    </div>
  );
}

function flatten(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children ?? [])]);
}
