export type DropPosition = 'before' | 'after';

/** The order after some ids were dropped before or after another one; their own order stays. */
export function moveIds(
  ids: readonly string[],
  moved: readonly string[],
  target: string,
  position: DropPosition,
): string[] {
  const taken = new Set(moved);
  if (taken.has(target)) return [...ids];
  const rest = ids.filter((id) => !taken.has(id));
  const at = rest.indexOf(target) + (position === 'after' ? 1 : 0);
  return [...rest.slice(0, at), ...ids.filter((id) => taken.has(id)), ...rest.slice(at)];
}
