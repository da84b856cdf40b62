import { session, signInPath, useSession } from '@highstreet/federation/frame';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Navigate, useLocation, useNavigation } from 'react-router';
import { PageSkeleton } from '../layout/page-skeleton.tsx';
import { isFor } from '../slices/find-slice.ts';
import type { PageAccess } from '../routing/use-page-handle.ts';

const NoAccessPage = lazy(async () => ({ default: (await import('./no-access-page.tsx')).NoAccessPage }));

const allowed = {
  'signed-in': ['customer', 'seller', 'admin'],
  seller: ['seller', 'admin'],
  admin: ['admin'],
} as const;

/** Shows a page only to whom it is for: leads the anonymous to the sign-in page and back. The API decides for itself. */
export function AccessGate({ access, children }: { access: PageAccess; children: ReactNode }) {
  return access === 'everyone' ? children : <Gate access={access}>{children}</Gate>;
}

function Gate({ access, children }: { access: keyof typeof allowed; children: ReactNode }) {
  const { status, user } = useSession();
  const location = useLocation();
  const hasAsked = useAsked(status);
  const { state } = useNavigation();
  if (status === 'signed-in' && isFor(allowed[access], user?.role ?? null)) return children;
  if (status === 'signed-in') {
    return (
      <Suspense fallback={<PageSkeleton />}>
        <NoAccessPage access={access} />
      </Suspense>
    );
  }
  // Who is on the way to another page while the session ends, as after deleting the account, arrives there.
  return hasAsked && state === 'idle' ? <Navigate to={signInPath(location)} replace /> : <PageSkeleton />;
}

/** There may be a refresh cookie although this browser remembers no session: asks once before leading away. */
function useAsked(status: string): boolean {
  const [hasAsked, setAsked] = useState(false);
  useEffect(() => {
    if (status === 'signed-in') return;
    let isCurrent = true;
    void session.resume().then(() => {
      if (isCurrent) setAsked(true);
    });
    return () => {
      isCurrent = false;
    };
  }, [status]);
  return hasAsked;
}
