import { useMemo, useSyncExternalStore } from 'react';

const widths = {
  sm: '(min-width: 40rem)',
  md: '(min-width: 48rem)',
  lg: '(min-width: 64rem)',
  xl: '(min-width: 80rem)',
};
export type ScreenWidth = keyof typeof widths;

function useMatch(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    () => window.matchMedia(query).matches,
    () => true,
  );
}

/** Whether the window is at least this wide; for structure that CSS cannot hide. */
export function useIsWide(width: ScreenWidth): boolean {
  return useMatch(widths[width]);
}

/** Which of the widths the window has reached. */
export function useReachedWidths(): Record<ScreenWidth, boolean> {
  const sm = useMatch(widths.sm);
  const md = useMatch(widths.md);
  const lg = useMatch(widths.lg);
  const xl = useMatch(widths.xl);
  return useMemo(() => ({ sm, md, lg, xl }), [sm, md, lg, xl]);
}
