import { type ReactNode, useCallback } from 'react';
import { useLocale } from '../src/locale.tsx';

export type Page = { id: string; title: string; render: () => ReactNode };

/** The gallery's own words: English or German, the German ones long on purpose. */
export function useSay(): (en: string, de: string) => string {
  const locale = useLocale();
  return useCallback((en: string, de: string) => (locale === 'de' ? de : en), [locale]);
}

/** Shows overlays open at once, for photographs. */
export const isOpenAtOnce = new URLSearchParams(location.search).has('open');

/** One example with what it shows. */
export function Show({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-3">
      {title && <h2 className="text-xs font-medium text-muted">{title}</h2>}
      {children}
    </section>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>;
}

export function Column({ children }: { children: ReactNode }) {
  return <div className="flex max-w-md flex-col gap-6">{children}</div>;
}
