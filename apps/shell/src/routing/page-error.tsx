import { RemoteUnavailable } from '@highstreet/federation/frame';
import { lazy, Suspense, useEffect } from 'react';
import { isRouteErrorResponse, useLocation, useNavigate, useRouteError } from 'react-router';
import { useTranslations } from 'use-intl';
import { useOnline } from '../layout/use-online.ts';

const ErrorPanel = lazy(async () => ({ default: (await import('@highstreet/ui/error-panel')).ErrorPanel }));
const NotFoundPage = lazy(async () => ({ default: (await import('../later/not-found-page.tsx')).NotFoundPage }));

/** Stands in the place of a page that could not be loaded or broke; the frame around it stays. */
export function PageError() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) {
    return (
      <Suspense>
        <NotFoundPage />
      </Suspense>
    );
  }
  return <Failure error={error} />;
}

function Failure({ error }: { error: unknown }) {
  const text = useTranslations('shell.error');
  const isOnline = useOnline();
  const retry = useRetry();
  const isRemote = error instanceof RemoteUnavailable;
  const broken = isRemote ? text('remoteText') : text('pageText');
  useEffect(() => {
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  });
  return (
    <div data-boundary="shell">
      <title>{text('title')}</title>
      <h1 className="sr-only">{text('title')}</h1>
      <Suspense fallback={<p role="alert">{text('page')}</p>}>
        <ErrorPanel
          title={isRemote ? text('remote') : text('page')}
          description={isOnline ? broken : text('offlineText')}
          error={error}
          onRetry={retry}
        />
      </Suspense>
    </div>
  );
}

/** Goes to the same address again, which loads what is missing. */
function useRetry(): () => void {
  const { pathname, search, hash } = useLocation();
  const navigate = useNavigate();
  return () => void navigate({ pathname, search, hash }, { replace: true });
}
