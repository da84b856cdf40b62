import type { Theme } from '@highstreet/ui/theme';

/** Whether the page looks dark now; `system` follows the device. */
export function isDark(theme: Theme): boolean {
  if (theme !== 'system') return theme === 'dark';
  return matchMedia('(prefers-color-scheme: dark)').matches;
}
