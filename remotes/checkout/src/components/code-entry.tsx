import type { Cart } from '@highstreet/checkout/contract';
import { Button } from '@highstreet/ui/button';
import { useTranslations } from '@highstreet/ui/i18n';
import { TextField } from '@highstreet/ui/text-field';
import { type FormEvent, useState } from 'react';
import { useApplyCode } from '../api/apply-code.ts';
import { AppliedCodes } from './applied-codes.tsx';
import { useRefusalWords } from './use-refusal-words.ts';

/** Takes coupons and gift cards alike, says why one is refused, and shows those in use. */
export function CodeEntry({ cart }: { cart: Cart }) {
  const text = useTranslations('checkout.codes');
  const words = useRefusalWords();
  const apply = useApplyCode();
  const [code, setCode] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [applied, setApplied] = useState('');
  function send(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    const typed = code.trim();
    setMissing(typed === '');
    if (typed === '' || apply.isPending) return;
    apply.mutate(typed, {
      onSuccess: () => {
        setCode('');
        setApplied(typed.toUpperCase());
      },
    });
  }
  function type(next: string) {
    setCode(next);
    setMissing(false);
    if (apply.isError) apply.reset();
  }
  const error = isMissing ? text('missing') : apply.isError ? words(apply.error) : undefined;
  return (
    <div className="flex flex-col gap-3">
      <form onSubmit={send} noValidate className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2">
        <TextField
          label={text('label')}
          value={code}
          onChange={type}
          errorMessage={error}
          maxLength={64}
          autoComplete="off"
          spellCheck="false"
        />
        <Button type="submit" isPending={apply.isPending} className="mt-6.5">
          {text('apply')}
        </Button>
      </form>
      <AppliedCodes cart={cart} />
      <output className="sr-only">{applied === '' ? '' : text('applied', { code: applied })}</output>
    </div>
  );
}
