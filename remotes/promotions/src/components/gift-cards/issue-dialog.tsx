import type { GiftCard } from '@highstreet/promotions/contract';
import { Button } from '@highstreet/ui/button';
import { CopyButton } from '@highstreet/ui/copy-button';
import { Dialog } from '@highstreet/ui/dialog';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import { type FormEvent, useId, useState } from 'react';
import { useIssueGiftCard } from '../../api/issue-gift-card.ts';
import { endOfDay } from '../../editor/days.ts';
import { type CardForm, emptyCard, IssueFields } from './issue-fields.tsx';

/** A new card: how much, for whom; then its code, which is not shown again. */
export function IssueDialog({ onClose }: { onClose: () => void }) {
  const text = useTranslations('promotions.cards');
  const issue = useIssueGiftCard();
  const formId = useId();
  const [form, setForm] = useState(emptyCard);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const isReady = form.amount !== null && form.amount > 0;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!form.amount) return;
    const balance = { amount: form.amount, currency: form.currency };
    const expiresAt = form.endsOn === null ? null : endOfDay(form.endsOn);
    issue.mutate({ balance, customerId: form.customerId, note: form.note, expiresAt, key });
  }
  function change(next: Partial<CardForm>) {
    setForm({ ...form, ...next });
    setKey(crypto.randomUUID());
  }
  return (
    <Dialog
      title={text('issue')}
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        issue.data ? (
          <Button variant="primary" onPress={onClose}>
            {text('close')}
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>{text('cancel')}</Button>
            <Button
              type="submit"
              form={formId}
              variant="primary"
              isPending={issue.isPending}
              isDisabled={!isReady}
            >
              {text('issueNow')}
            </Button>
          </>
        )
      }
    >
      {issue.data ? (
        <Issued card={issue.data} />
      ) : (
        <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-5">
          {issue.isError && <ErrorPanel isCompact error={issue.error} />}
          <IssueFields form={form} change={change} />
        </form>
      )}
    </Dialog>
  );
}

function Issued({ card }: { card: GiftCard }) {
  const text = useTranslations('promotions.cards');
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="success" title={text('issued')}>
        {text(card.customerId === null ? 'issuedHint' : 'issuedCreditHint')}
      </Notice>
      <p className="flex flex-wrap items-center justify-between gap-3 rounded-md bg-sunken px-4 py-3">
        <code className="text-base tabular">{card.code}</code>
        <CopyButton value={card.code} />
      </p>
    </div>
  );
}
