import { ApiProblem } from '@highstreet/federation';
import { Button } from '@highstreet/ui/button';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { TextField } from '@highstreet/ui/text-field';
import { toast } from '@highstreet/ui/toast-queue';
import { type FormEvent, useState } from 'react';
import { useClaimGiftCard } from '../../api/claim-gift-card.ts';

const known = { 404: 'unknown', 409: 'taken', 429: 'tooOften' } as const;

/** Makes a card that one has got one's own. */
export function ClaimForm() {
  const text = useTranslations('promotions.own');
  const format = useFormat();
  const claim = useClaimGiftCard();
  const [code, setCode] = useState('');
  function submit(event: FormEvent) {
    event.preventDefault();
    if (code.trim() === '') return;
    claim.mutate(code, {
      onSuccess: ({ balance }) => {
        setCode('');
        toast({
          title: text('added', { balance: format.money(balance.amount, balance.currency) }),
          tone: 'success',
        });
      },
    });
  }
  return (
    <Panel title={text('add')} description={text('addHint')}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          label={text('code')}
          placeholder={text('codeExample')}
          value={code}
          onChange={(next) => {
            setCode(next);
            claim.reset();
          }}
          errorMessage={claim.isError ? text(`failed.${reasonOf(claim.error)}`) : undefined}
          autoComplete="off"
          maxLength={60}
        />
        <Button type="submit" variant="primary" isPending={claim.isPending} isDisabled={code.trim() === ''}>
          {text('addNow')}
        </Button>
      </form>
    </Panel>
  );
}

function reasonOf(error: unknown): string {
  if (!(error instanceof ApiProblem)) return 'other';
  const { status } = error;
  return status === 404 || status === 409 || status === 429 ? known[status] : 'other';
}
