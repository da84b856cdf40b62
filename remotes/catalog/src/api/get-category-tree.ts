import type { Category, CategoryNode } from '@highstreet/catalog/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { keys } from './keys.ts';

export async function getCategoryTree(signal?: AbortSignal): Promise<CategoryNode[]> {
  const response = await client.api.categories.tree.$get({}, { init: { signal } });
  return (await accepted(response).json()).roots.map(toNode);
}

export const categoryTreeQuery = () =>
  queryOptions({
    queryKey: [...keys.categories, 'tree'],
    queryFn: ({ signal }) => getCategoryTree(signal),
    staleTime: 5 * 60_000,
  });

export const useCategoryTree = () => useQuery(categoryTreeQuery());

type Branch = Category & { children: unknown };

/** The typed client loses the type of what holds itself. */
function toNode({ children, ...category }: Branch): CategoryNode {
  return { ...category, children: isBranches(children) ? children.map(toNode) : [] };
}

/** Guarantee: the contract says that a node's children are nodes. */
function isBranches(value: unknown): value is Branch[] {
  return Array.isArray(value);
}
