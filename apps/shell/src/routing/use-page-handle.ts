import { useMatches } from 'react-router';

export type PageAccess = 'everyone' | 'signed-in' | 'seller' | 'admin';

export interface PageHandle {
  width: 'page' | 'full';
  access: PageAccess;
}

const ranks: PageAccess[] = ['everyone', 'signed-in', 'seller', 'admin'];

/** What the routes of the page in view say in their `handle`; the strictest access counts. */
export function usePageHandle(): PageHandle {
  return readHandles(useMatches().map((match) => match.handle));
}

/** Exported for its test. */
export function readHandles(handles: readonly unknown[]): PageHandle {
  const result: PageHandle = { width: 'page', access: 'everyone' };
  for (const handle of handles) {
    if (typeof handle !== 'object' || handle === null) continue;
    if ('width' in handle && handle.width === 'full') result.width = 'full';
    const access = 'access' in handle ? ranks.find((rank) => rank === handle.access) : undefined;
    if (access !== undefined && ranks.indexOf(access) > ranks.indexOf(result.access)) result.access = access;
  }
  return result;
}
