import { session } from '@highstreet/federation/frame';
import { sharedQueryClient } from '@highstreet/federation/query-client';
import { RootMessages } from '@highstreet/ui/root-messages';
import { UiRouter } from '@highstreet/ui/router';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { messages as frame } from '../messages.ts';
import { forgetOtherPeople } from './forget-other-people.ts';
import { messages as later } from './messages.ts';

const queryClient = sharedQueryClient();
forgetOtherPeople(queryClient, session);
const messages = { en: { ...frame.en, ...later.en }, de: { ...frame.de, ...later.de } };

/** What every part of a remote may count on: the query client, the language of the parts, links that stay on the page. */
export function PageProviders({ children }: { children: ReactNode }) {
  return (
    <RootMessages messages={messages}>
      <UiRouter>
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      </UiRouter>
    </RootMessages>
  );
}
