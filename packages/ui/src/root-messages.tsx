import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'use-intl';
import { type Locale, useLocale } from './locale.tsx';

/** The words of one remote in every language, as its messages/*.json hold them. */
export type MessageSet = Record<Locale, Record<string, unknown>>;

export type MessagesProps = {
  messages: MessageSet;
  /** Given only to show another language than the one in use. */
  locale?: Locale;
  children: ReactNode;
};

/** The outermost provider, once in the shell: language for React Aria and the shell's own words. */
export function RootMessages({ messages, locale, children }: MessagesProps) {
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

/** The zone of the device. */
export function localTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
