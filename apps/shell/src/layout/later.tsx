import { lazy, type ReactNode, Suspense } from 'react';

const PageProviders = lazy(async () => ({ default: (await import('../later/page-providers.tsx')).PageProviders }));

/** Around everything that comes after the frame. What it needs beyond React comes along with it. */
export function Later({ fallback, children }: { fallback?: ReactNode; children: ReactNode }) {
  return (
    <Suspense fallback={fallback}>
      <PageProviders>{children}</PageProviders>
    </Suspense>
  );
}
