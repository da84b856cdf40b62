import { useSyncExternalStore } from 'react';

/** Languages the interface speaks. */
export const locales = ['en', 'de'] as const;
export type Locale = (typeof locales)[number];

const storageKey = 'highstreet.locale';
const changed = 'highstreet:locale';
let current: Locale | undefined;

function isLocale(value: unknown): value is Locale {
  return value === 'en' || value === 'de';
}

/** Picks the first wanted language that the interface speaks, English where there is none. */
export function pickLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0];
    if (isLocale(language)) return language;
  }
  return 'en';
}

function storedLocale(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** The language in use: chosen before, else the browser's, else English. */
export function getLocale(): Locale {
  if (current) return current;
  const stored = typeof localStorage === 'undefined' ? null : storedLocale();
  const wanted = typeof navigator === 'undefined' ? [] : (navigator.languages ?? []);
  current = isLocale(stored) ? stored : pickLocale(wanted);
  return current;
}

/** Changes the language everywhere and remembers it on this device. */
export function setLocale(locale: Locale): void {
  current = locale;
  try {
    localStorage.setItem(storageKey, locale);
  } catch {
    // A browser without storage still changes the language of this visit.
  }
  document.documentElement.lang = locale;
  window.dispatchEvent(new CustomEvent(changed, { detail: locale }));
}

function subscribe(onChange: () => void): () => void {
  const listen = (event: Event) => {
    if (event instanceof CustomEvent && isLocale(event.detail)) current = event.detail;
    if (event instanceof StorageEvent) {
      if (event.key !== storageKey || !isLocale(event.newValue)) return;
      current = event.newValue;
      document.documentElement.lang = current;
    }
    onChange();
  };
  window.addEventListener(changed, listen);
  window.addEventListener('storage', listen);
  return () => {
    window.removeEventListener(changed, listen);
    window.removeEventListener('storage', listen);
  };
}

/** The language in use; re-renders when it changes, also from another tab. */
export function useLocale(): Locale {
  return useSyncExternalStore(subscribe, getLocale, () => 'en');
}
