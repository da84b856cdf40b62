import { useLocale } from '@highstreet/ui/locale';
import type { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { IntlProvider } from 'use-intl';
import { messages } from './messages.ts';

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function App({ router }: { router: ReturnType<typeof createBrowserRouter> }) {
  const locale = useLocale();
  return (
    <IntlProvider locale={locale} messages={messages[locale]} timeZone={timeZone}>
      <RouterProvider router={router} />
    </IntlProvider>
  );
}
