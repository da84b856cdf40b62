import { setLocale, useLocale } from '@highstreet/ui/locale';
import { useTheme } from '@highstreet/ui/theme';
import { Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { isDark } from './is-dark.ts';

/** Language and appearance in one press each; the footer has all choices, on phones it alone. */
export function DisplayToggles() {
  const text = useTranslations('shell.display');
  const locale = useLocale();
  const { theme, setTheme } = useTheme();
  const next = locale === 'de' ? 'en' : 'de';
  return (
    <>
      <Toggle
        label={next === 'de' ? text('toGerman') : text('toEnglish')}
        lang={next}
        onClick={() => setLocale(next)}
      >
        <span className="text-xs font-semibold tracking-wide uppercase">{next}</span>
      </Toggle>
      <Toggle
        label={isDark(theme) ? text('toLight') : text('toDark')}
        onClick={() => setTheme(isDark(theme) ? 'light' : 'dark')}
      >
        {isDark(theme) ? <Sun aria-hidden className="size-5" /> : <Moon aria-hidden className="size-5" />}
      </Toggle>
    </>
  );
}

interface ToggleProps {
  label: string;
  lang?: string;
  onClick(): void;
  children: ReactNode;
}

function Toggle({ label, lang, onClick, children }: ToggleProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      lang={lang}
      onClick={onClick}
      className="focus-ring hidden size-10 cursor-pointer sm:flex items-center justify-center rounded-md text-ink transition-colors hover:bg-sunken"
    >
      {children}
    </button>
  );
}
