import type { ReportedReview } from '@highstreet/catalog/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { ConfirmDialog } from '@highstreet/ui/confirm-dialog';
import { toast, undoToast } from '@highstreet/ui/toast-queue';
import { useState } from 'react';
import { useKeepReview, useReopenReview, useTakeReview } from '../../api/decide-review.ts';

/** What an admin does with a reported review: keep it, which can be undone, or remove it, which is asked about. */
export function useDecide() {
  const text = useTranslations('catalogSell.reports');
  const keeping = useKeepReview();
  const reopening = useReopenReview();
  const taking = useTakeReview();
  const [removing, setRemoving] = useState<ReportedReview>();
  const failed = () => toast({ title: text('failed'), description: text('failedHint'), tone: 'danger' });
  function keep(reported: ReportedReview) {
    const undo = () => reopening.mutate(reported, { onError: failed });
    void keeping
      .mutateAsync(reported)
      .then(() => undoToast(text('kept', { title: reported.review.title }), undo))
      .catch(failed);
  }
  async function remove(reported: ReportedReview) {
    await taking
      .mutateAsync(reported)
      .then(() => toast({ title: text('removed', { title: reported.review.title }), tone: 'success' }))
      .catch(failed);
  }
  const dialog = removing && (
    <ConfirmDialog
      title={text('removing')}
      confirmLabel={text('remove')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && setRemoving(undefined)}
      onConfirm={() => remove(removing)}
    >
      {text('removingHint', { title: removing.review.title, author: removing.review.author.name })}
    </ConfirmDialog>
  );
  return { keep, askToRemove: setRemoving, dialog, isAsking: removing !== undefined };
}
