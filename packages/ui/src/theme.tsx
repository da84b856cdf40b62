import { useSyncExternalStore } from 'react';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const storageKey = 'highstreet.theme';
const changed = 'highstreet:theme';

function isTheme(value: unknown): value is Theme {
  return value === 'system' || value === 'light' || value === 'dark';
}

/** The appearance chosen on this device; `system` where none was. */
export function getTheme(): Theme {
  try {
    const stored = localStorage.getItem(storageKey);
    return isTheme(stored) ? stored : 'system';
  } catch {
    return 'system';
  }
}

/** Puts the stored appearance on the document. The shell calls it before its first render. */
export function applyTheme(theme: Theme = getTheme()): void {
  const root = document.documentElement;
  if (theme === 'system') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', theme);
}

export function setTheme(theme: Theme): void {
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // Without storage the choice lasts for this visit.
  }
  applyTheme(theme);
  window.dispatchEvent(new Event(changed));
}

function subscribe(onChange: () => void): () => void {
  const listen = () => {
    applyTheme();
    onChange();
  };
  window.addEventListener(changed, onChange);
  window.addEventListener('storage', listen);
  return () => {
    window.removeEventListener(changed, onChange);
    window.removeEventListener('storage', listen);
  };
}

export function useTheme(): { theme: Theme; setTheme: (theme: Theme) => void } {
  const theme = useSyncExternalStore<Theme>(subscribe, getTheme, () => 'system');
  return { theme, setTheme };
}
