import type { CategoryNode } from '@highstreet/catalog/contract';
import type { TreeNode } from '@highstreet/ui/tree';

/** Categories as the tree shows them. */
export function toTreeNodes(nodes: readonly CategoryNode[]): TreeNode[] {
  return nodes.map(({ id, name, products, children }) => ({
    id,
    label: name,
    meta: products > 0 ? String(products) : undefined,
    children: toTreeNodes(children),
  }));
}
