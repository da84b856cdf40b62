import { RemoteUnavailable } from '@highstreet/federation';
import { Button } from '@highstreet/ui/button';
import { ButtonLink } from '@highstreet/ui/button-link';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { useOnline } from '../layout/use-online.ts';

/** Says why a page is not there, and the ways out. */
export function PageFailure({ error }: { error: unknown }) {
  const text = useTranslations('later.error');
  const isOnline = useOnline();
  const retry = useRetry();
  const isRemote = error instanceof RemoteUnavailable;
  const broken = isRemote ? text('remoteText') : text('pageText');
  const wasOffline = useRef(false);
  useEffect(() => {
    if (isOnline && wasOffline.current) retry();
    wasOffline.current = !isOnline;
  });
  return (
    <div data-boundary="shell">
      <title>{text('title')}</title>
      <h1 className="sr-only">{text('title')}</h1>
      <ErrorPanel
        title={isRemote ? text('remote') : text('page')}
        description={isOnline ? broken : text('offlineText')}
        error={error}
        onRetry={retry}
        actions={
          <>
            <Button size="sm" onPress={() => location.reload()}>
              {text('reload')}
            </Button>
            <ButtonLink size="sm" variant="quiet" href="/">
              {text('home')}
            </ButtonLink>
          </>
        }
      />
    </div>
  );
}

/** Goes to the same address again, which loads what is missing. */
function useRetry(): () => void {
  const { pathname, search, hash } = useLocation();
  const navigate = useNavigate();
  return () => void navigate({ pathname, search, hash }, { replace: true });
}
