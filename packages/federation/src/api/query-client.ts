import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api-problem.ts';

/** What is worth a second try: no answer, overload, a broken upstream. Never what the request itself got wrong. */
export function shouldRetry(failures: number, error: unknown): boolean {
  if (failures >= 2) return false;
  if (!(error instanceof ApiProblem)) return true;
  return error.status === 0 || error.status === 408 || error.status >= 500;
}

/** Waits as long as the server asks, else 0.4 s, 0.8 s, ... with jitter; at most 8 s. In ms. */
export function retryDelay(failures: number, error: unknown): number {
  const asked = error instanceof ApiProblem ? error.retryAfter : undefined;
  if (asked !== undefined) return Math.min(asked * 1000, 8_000);
  return Math.min(400 * 2 ** failures, 8_000) * (0.75 + Math.random() * 0.5);
}

let shared: QueryClient | undefined;

/** The query client that shell and remotes share, also before anything is drawn: a route begins to read with it while its page's code still loads. */
export function sharedQueryClient(): QueryClient {
  return (shared ??= createQueryClient());
}

/** A query client. Writes are never repeated on their own. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: shouldRetry,
        retryDelay,
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  });
}
