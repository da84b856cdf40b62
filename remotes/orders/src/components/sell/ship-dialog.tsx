import type { Tracking } from '@highstreet/orders/contract';
import { Button } from '@highstreet/ui/button';
import { Dialog } from '@highstreet/ui/dialog';
import { useTranslations } from '@highstreet/ui/i18n';
import { TextField } from '@highstreet/ui/text-field';
import { type FormEvent, useId, useState } from 'react';

type Props = {
  known: Tracking | null;
  isSent: boolean;
  isPending: boolean;
  onSubmit: (tracking: Tracking | undefined) => void;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** With whom a parcel goes and under which number. */
export function ShipDialog({ known, isSent, isPending, onSubmit, isOpen, onOpenChange }: Props) {
  const text = useTranslations('orders.shipping');
  const form = useId();
  const [carrier, setCarrier] = useState(known?.carrier ?? '');
  const [number, setNumber] = useState(known?.number ?? '');
  const [url, setUrl] = useState(known?.url ?? '');
  const [isChecked, setChecked] = useState(false);
  const isHalf = (carrier.trim() === '') !== (number.trim() === '') || (isSent && number.trim() === '');
  const isWrong = url.trim() !== '' && !/^https:\/\/[^\s]+\.[^\s]+$/.test(url.trim());
  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (isHalf || isWrong) return;
    const link = url.trim() === '' ? {} : { url: url.trim() };
    onSubmit(number.trim() === '' ? undefined : { carrier: carrier.trim(), number: number.trim(), ...link });
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
          <Button type="submit" form={form} variant="primary" isPending={isPending}>
            {isSent ? text('save') : text('send')}
          </Button>
        </>
      )}
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-5">
        <TextField label={text('carrier')} isOptional maxLength={60} value={carrier} onChange={setCarrier} />
        <TextField
          label={text('number')}
          isOptional
          maxLength={80}
          value={number}
          onChange={setNumber}
          errorMessage={isChecked && isHalf ? text('numberMissing') : undefined}
        />
        <TextField
          label={text('url')}
          isOptional
          maxLength={500}
          value={url}
          onChange={setUrl}
          errorMessage={isChecked && isWrong ? text('urlWrong') : undefined}
        />
      </form>
    </Dialog>
  );
}
