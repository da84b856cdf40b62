import { createTranslator } from 'use-intl/core';
import { type Locale, useLocale } from './locale.tsx';
import de from './messages/de.json';
import en from './messages/en.json';

function translator(locale: Locale) {
  const messages = locale === 'de' ? de : en;
  return createTranslator({ locale, messages: { ui: { ...messages.ui } }, namespace: 'ui' });
}

const known = new Map<Locale, ReturnType<typeof translator>>();

/** The parts' own words in the language in use. Needs no provider, so a part works wherever it is put. */
export function useUiText(): ReturnType<typeof translator> {
  const locale = useLocale();
  const text = known.get(locale) ?? translator(locale);
  known.set(locale, text);
  return text;
}
