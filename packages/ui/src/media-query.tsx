import { useSyncExternalStore } from 'react';

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
  return {
    sm: useMatch(widths.sm),
    md: useMatch(widths.md),
    lg: useMatch(widths.lg),
    xl: useMatch(widths.xl),
  };
}
