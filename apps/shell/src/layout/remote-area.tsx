import { lazy, type ReactNode, Suspense } from 'react';

const DataProvider = lazy(async () => ({ default: (await import('./data-provider.tsx')).DataProvider }));

/** Around everything that remotes show. What they need beyond React comes with the first of them, not with the shell. */
export function RemoteArea({ fallback, children }: { fallback?: ReactNode; children: ReactNode }) {
  return (
    <Suspense fallback={fallback}>
      <DataProvider>{children}</DataProvider>
    </Suspense>
  );
}
