import type { CategoryNode } from '@highstreet/catalog/contract';

/** Where a category stands: its parent (null for a root) and its place among the siblings, 0 first. */
export type Place = { parentId: string | null; position: number };

/** The tree with one category, and all below it, at another place. A place below itself changes nothing. */
export function moveNode(roots: CategoryNode[], id: string, { parentId, position }: Place): CategoryNode[] {
  const node = findNode(roots, id);
  if (node === undefined || (parentId !== null && findNode([node], parentId))) return roots;
  return insert(remove(roots, id), { ...node, parentId }, parentId, position);
}

export function findNode(nodes: CategoryNode[], id: string): CategoryNode | undefined {
  for (const node of nodes) {
    const found = node.id === id ? node : findNode(node.children, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The categories from the root down to the one with this id or slug, itself included; empty when there is none. */
export function pathTo(nodes: CategoryNode[], idOrSlug: string): CategoryNode[] {
  for (const node of nodes) {
    if (node.id === idOrSlug || node.slug === idOrSlug) return [node];
    const below = pathTo(node.children, idOrSlug);
    if (below.length > 0) return [node, ...below];
  }
  return [];
}

/** Where a category stands now. */
export function placeOf(roots: CategoryNode[], id: string): Place | undefined {
  const node = findNode(roots, id);
  if (node === undefined) return undefined;
  const siblings = node.parentId === null ? roots : (findNode(roots, node.parentId)?.children ?? []);
  return { parentId: node.parentId, position: siblings.findIndex((sibling) => sibling.id === id) };
}

/** Where a category comes to stand when it is dropped before, after or on another one; positions count without itself. */
export function placeFor(
  roots: CategoryNode[],
  id: string,
  target: string,
  side: 'before' | 'after' | 'on',
): Place | undefined {
  const without = remove(roots, id);
  if (side === 'on') {
    const parent = findNode(without, target);
    return parent && { parentId: target, position: parent.children.length };
  }
  const place = placeOf(without, target);
  return place && { parentId: place.parentId, position: place.position + (side === 'after' ? 1 : 0) };
}

export type Step = 'up' | 'down' | 'in' | 'out';

/** The place one step away: among the siblings, into the one before, or out behind the parent. Undefined where it goes no further. */
export function placeBeside(roots: CategoryNode[], id: string, step: Step): Place | undefined {
  const place = placeOf(roots, id);
  if (place === undefined) return undefined;
  const siblings = place.parentId === null ? roots : (findNode(roots, place.parentId)?.children ?? []);
  const before = siblings[place.position - 1];
  if (step === 'up') return before && { ...place, position: place.position - 1 };
  if (step === 'down') return siblings[place.position + 1] && { ...place, position: place.position + 1 };
  if (step === 'in') return before && { parentId: before.id, position: before.children.length };
  const parent = place.parentId === null ? undefined : placeOf(roots, place.parentId);
  return parent && { parentId: parent.parentId, position: parent.position + 1 };
}

function remove(nodes: CategoryNode[], id: string): CategoryNode[] {
  return nodes
    .filter((node) => node.id !== id)
    .map((node) => ({ ...node, children: remove(node.children, id) }));
}

function insert(
  nodes: CategoryNode[],
  node: CategoryNode,
  parentId: string | null,
  position: number,
): CategoryNode[] {
  if (parentId === null) return nodes.toSpliced(position, 0, node);
  return nodes.map((other) => ({
    ...other,
    children:
      other.id === parentId
        ? other.children.toSpliced(position, 0, node)
        : insert(other.children, node, parentId, position),
  }));
}
