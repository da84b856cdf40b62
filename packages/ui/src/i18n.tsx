import { useMemo } from 'react';
import { IntlProvider, useMessages } from 'use-intl';
import { useLocale } from './locale.tsx';
import { localTimeZone, type MessagesProps } from './root-messages.tsx';

export { useTranslations } from 'use-intl';
export { getLocale, type Locale, locales, pickLocale, setLocale, useLocale } from './locale.tsx';
export { useFormat } from './format.tsx';
export { type MessageSet, RootMessages } from './root-messages.tsx';

/** Adds a remote's words to those around it, in the language in use. Nest it at the root of every page and fragment. */
export function Messages({ messages, locale, children }: MessagesProps) {
  const used = useLocale();
  const language = locale ?? used;
  const outer: unknown = useMessages();
  const merged = useMemo(() => ({ ...asWords(outer), ...messages[language] }), [outer, messages, language]);
  return (
    <IntlProvider locale={language} messages={merged} timeZone={localTimeZone()}>
      {children}
    </IntlProvider>
  );
}

function asWords(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
