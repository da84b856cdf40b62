import type { Role } from '@highstreet/federation/frame';
import type { NavigationEntry, NavigationPlace, Slice } from './slice.ts';

/** The slice that owns `pathname`: the one with the longest prefix of whole segments. */
export function findSlice(slices: readonly Slice[], pathname: string): Slice | undefined {
  let best: { slice: Slice; length: number } | undefined;
  for (const slice of slices) {
    for (const prefix of slice.prefixes) {
      if (owns(prefix, pathname) && prefix.length > (best?.length ?? 0))
        best = { slice, length: prefix.length };
    }
  }
  return best?.slice;
}

function owns(prefix: string, pathname: string): boolean {
  if (prefix === '/') return pathname === '/';
  return pathname === prefix || pathname.startsWith(`${prefix}/`);
}

/** Entries for one place, for this role (`null` = anonymous), in the order of the table. */
export function navigationFor(
  slices: readonly Slice[],
  place: NavigationPlace,
  role: Role | null,
): NavigationEntry[] {
  return slices
    .flatMap((slice) => slice.navigation)
    .filter((entry) => entry.places.includes(place) && isFor(entry.roles, role));
}

export function isFor(roles: readonly Role[] | undefined, role: Role | null): boolean {
  return roles === undefined || (role !== null && roles.includes(role));
}
