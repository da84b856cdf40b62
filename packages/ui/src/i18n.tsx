import { type ReactNode, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider, useMessages } from 'use-intl';
import { type Locale, useLocale } from './locale.tsx';

export { useTranslations } from 'use-intl';
export { getLocale, type Locale, locales, pickLocale, setLocale, useLocale } from './locale.tsx';
export { useFormat } from './format.tsx';

/** The words of one remote in every language, as its messages/*.json hold them. */
export type MessageSet = Record<Locale, Record<string, unknown>>;

type Props = {
  messages: MessageSet;
  /** Given only to show another language than the one in use. */
  locale?: Locale;
  children: ReactNode;
};

/** The outermost provider, once in the shell: language for React Aria and the shell's own words. */
export function RootMessages({ messages, locale, children }: Props) {
  const used = useLocale();
  const language = locale ?? used;
  return (
    <I18nProvider locale={language === 'de' ? 'de-DE' : 'en-GB'}>
      <IntlProvider locale={language} messages={messages[language]} timeZone={localTimeZone()}>
        {children}
      </IntlProvider>
    </I18nProvider>
  );
}

/** Adds a remote's words to those around it, in the language in use. Nest it at the root of every page and fragment. */
export function Messages({ messages, locale, children }: Props) {
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

function localTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function asWords(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
