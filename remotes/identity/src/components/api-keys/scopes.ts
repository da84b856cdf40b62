/** The slices whose API a key can be made for; each has the scopes `<slice>:read` and `<slice>:write`. */
export const scopeSlices = ['catalog', 'identity'] as const;
export type ScopeSlice = (typeof scopeSlices)[number];

export const levels = ['none', 'read', 'write'] as const;
export type Level = (typeof levels)[number];
export type Levels = Record<ScopeSlice, Level>;

/** The scopes of a new key. Who may write may read, and says so. */
export function toScopes(access: 'all' | 'chosen', chosen: Levels): string[] {
  if (access === 'all') return ['*'];
  return scopeSlices.flatMap((slice) => {
    const level = chosen[slice];
    if (level === 'none') return [];
    return level === 'read' ? [`${slice}:read`] : [`${slice}:read`, `${slice}:write`];
  });
}

/** What a key may do, slice by slice; null when it may do everything. Scopes of slices we do not know are kept. */
export function readScopes(scopes: readonly string[]): { slice: string; level: Level }[] | null {
  if (scopes.includes('*')) return null;
  const slices = [...new Set(scopes.map((scope) => scope.split(':')[0] ?? scope))];
  return slices.map((slice) => ({ slice, level: scopes.includes(`${slice}:write`) ? 'write' : 'read' }));
}

export function isLevel(value: string): value is Level {
  return levels.some((level) => level === value);
}

export function isScopeSlice(value: string): value is ScopeSlice {
  return scopeSlices.some((slice) => slice === value);
}
