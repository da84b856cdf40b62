import { ConfirmDialog } from '@highstreet/ui/confirm-dialog';
import { useTranslations } from '@highstreet/ui/i18n';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';

/** Asks before unsaved changes are lost, by a link or by closing the tab. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const text = useTranslations('promotions.leave');
  const blocker = useBlocker(
    ({ currentLocation, nextLocation, historyAction }) =>
      isDirty && historyAction !== 'REPLACE' && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isDirty]);
  return (
    <ConfirmDialog
      title={text('title')}
      confirmLabel={text('leave')}
      isOpen={blocker.state === 'blocked'}
      onOpenChange={(isOpen) => !isOpen && blocker.reset?.()}
      onConfirm={() => blocker.proceed?.()}
    >
      {text('hint')}
    </ConfirmDialog>
  );
}
