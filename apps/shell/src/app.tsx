import { RootMessages } from '@highstreet/ui/i18n';
import type { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { messages } from './messages.ts';

export function App({ router }: { router: ReturnType<typeof createBrowserRouter> }) {
  return (
    <RootMessages messages={messages}>
      <RouterProvider router={router} />
    </RootMessages>
  );
}
