import { createQueryClient } from '@highstreet/federation/query-client';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';

const queryClient = createQueryClient();

/** The query client of the page, for everything that a remote shows. */
export function DataProvider({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
