import type { TreeNode } from '@highstreet/ui/tree';
import { accepted } from '@highstreet/federation';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { catalog } from './other-clients.ts';
import { keys } from './keys.ts';

export async function getCategoryTree(signal?: AbortSignal): Promise<TreeNode[]> {
  const response = await catalog.api.categories.tree.$get({}, { init: { signal } });
  return (await accepted(response).json()).roots.map(toNode);
}

export const categoryTreeQuery = () =>
  queryOptions({
    queryKey: [...keys.all, 'categories'],
    queryFn: ({ signal }) => getCategoryTree(signal),
    staleTime: 5 * 60_000,
  });

export const useCategoryTree = () => useQuery(categoryTreeQuery());

type Branch = { id: string; name: string; children: unknown };

/** The typed client loses the type of what holds itself. */
function toNode({ id, name, children }: Branch): TreeNode {
  return { id, label: name, children: isBranches(children) ? children.map(toNode) : [] };
}

/** Guarantee: the contract says that a node's children are nodes. */
function isBranches(value: unknown): value is Branch[] {
  return Array.isArray(value);
}
