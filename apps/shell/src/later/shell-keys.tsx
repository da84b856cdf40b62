import { useSession } from '@highstreet/federation/frame';
import { type Hotkey, useHotkeys } from '@highstreet/ui/hotkeys';
import { KeyboardHelp } from '@highstreet/ui/keyboard-help';
import { useLocale } from '@highstreet/ui/locale';
import { setTheme, useTheme } from '@highstreet/ui/theme';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { isDark } from '../layout/is-dark.ts';
import { isFor } from '../slices/find-slice.ts';
import { slices } from '../slices.ts';
import { onShowKeys } from './show-keys.ts';

/** The keys that work on every page, and the list of all. */
export function ShellKeys() {
  const text = useTranslations('later.keys');
  const { theme } = useTheme();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => onShowKeys(() => setOpen(true)), []);
  useHotkeys([
    { keys: '/', label: text('search'), run: focusSearch },
    { keys: 'g d', label: text('theme'), run: () => setTheme(isDark(theme) ? 'light' : 'dark') },
    ...useGoKeys(),
  ]);
  return <KeyboardHelp isOpen={isOpen} onOpenChange={setOpen} />;
}

function useGoKeys(): Hotkey[] {
  const text = useTranslations('later.keys');
  const locale = useLocale();
  const navigate = useNavigate();
  const { user } = useSession();
  return slices
    .flatMap((slice) => slice.navigation)
    .filter((entry) => isFor(entry.roles, user?.role ?? null))
    .flatMap(({ keys, label, path }) => {
      if (keys === undefined) return [];
      return [{ keys, label: label[locale], group: text('go'), run: () => void navigate(path) }];
    });
}

function focusSearch(): void {
  const input = document.querySelector<HTMLInputElement>('[data-search-slot] input');
  input?.focus();
  input?.select();
}
