import type { Review } from '@highstreet/catalog/contract';
import { Button } from '@highstreet/ui/button';
import { Dialog } from '@highstreet/ui/dialog';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useTranslations } from '@highstreet/ui/i18n';
import { RadioGroup } from '@highstreet/ui/radio';
import { TextField } from '@highstreet/ui/text-field';
import { toast } from '@highstreet/ui/toast-queue';
import { type FormEvent, useId, useState } from 'react';
import { useReportReview } from '../api/report-review.ts';

type Props = { review: Review; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

const reasons = ['untrue', 'rude', 'advertising', 'private', 'other'] as const;

/** Tells the people who run the street about a review. */
export function ReportReviewDialog({ review, isOpen, onOpenChange }: Props) {
  const text = useTranslations('catalog.reviews.reporting');
  const form = useId();
  const report = useReportReview();
  const [reason, setReason] = useState<string>(reasons[0]);
  const [note, setNote] = useState('');
  function submit(event: FormEvent) {
    event.preventDefault();
    const words = [text(`reason.${reason}`), note.trim()].filter(Boolean).join(': ');
    report.mutate(
      { id: review.id, reason: words.slice(0, 500).replaceAll(/\s+/g, ' ') },
      {
        onSuccess: () => {
          onOpenChange(false);
          toast({ title: text('done'), description: text('doneHint'), tone: 'success' });
        },
      },
    );
  }
  return (
    <Dialog
      title={text('title')}
      description={text('hint')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={(close) => (
        <>
          <Button onPress={close}>{text('cancel')}</Button>
          <Button type="submit" form={form} variant="primary" isPending={report.isPending}>
            {text('send')}
          </Button>
        </>
      )}
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-5">
        {report.isError && <ErrorPanel isCompact error={report.error} />}
        <RadioGroup
          label={text('why')}
          items={reasons.map((id) => ({ id, label: text(`reason.${id}`) }))}
          value={reason}
          onChange={setReason}
        />
        <TextField label={text('note')} isOptional rows={3} maxLength={400} value={note} onChange={setNote} />
      </form>
    </Dialog>
  );
}
