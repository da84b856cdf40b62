import type { Order } from '@highstreet/orders/contract';
import { Button } from '@highstreet/ui/button';
import { Dialog } from '@highstreet/ui/dialog';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useTranslations } from '@highstreet/ui/i18n';
import { NumberField } from '@highstreet/ui/number-field';
import { TextField } from '@highstreet/ui/text-field';
import { toast } from '@highstreet/ui/toast-queue';
import { type FormEvent, useId, useState } from 'react';
import { useAskReturn } from '../api/ask-return.ts';
import type { OrderRef } from '../api/get-order.ts';

type Props = { of: OrderRef; order: Order; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** Which pieces go back, and why. */
export function ReturnDialog({ of, order, isOpen, onOpenChange }: Props) {
  const text = useTranslations('orders.returning');
  const form = useId();
  const ask = useAskReturn(of);
  const [pieces, setPieces] = useState<Record<string, number>>({});
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const lines = Object.entries(pieces).flatMap(([lineId, quantity]) =>
    quantity > 0 ? [{ lineId, quantity }] : [],
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (lines.length === 0 || reason.trim() === '') return;
    ask.mutate(
      { lines, reason: reason.trim().replaceAll(/\s+/g, ' ') },
      {
        onSuccess: () => {
          onOpenChange(false);
          toast({ title: text('done'), tone: 'success' });
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
          <Button type="submit" form={form} variant="primary" isPending={ask.isPending}>
            {text('send')}
          </Button>
        </>
      )}
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-5">
        {ask.isError && <ErrorPanel isCompact error={ask.error} />}
        {returnable(order).map(({ lineId, title, quantity, returned }) => (
          <NumberField
            key={lineId}
            label={text('pieces', { title })}
            value={pieces[lineId] ?? 0}
            minValue={0}
            maxValue={quantity - returned}
            onChange={(count) => setPieces({ ...pieces, [lineId]: Number.isNaN(count) ? 0 : count })}
          />
        ))}
        {isChecked && lines.length === 0 && (
          <p role="alert" className="text-sm text-danger">
            {text('noneChosen')}
          </p>
        )}
        <TextField
          label={text('why')}
          rows={3}
          maxLength={500}
          isRequired
          value={reason}
          onChange={setReason}
          errorMessage={isChecked && reason.trim() === '' ? text('whyMissing') : undefined}
        />
      </form>
    </Dialog>
  );
}

function returnable({ items, fulfilments }: Order): Order['items'] {
  const arrived = new Set(
    fulfilments.filter(({ status }) => status === 'delivered').map(({ sellerId }) => sellerId),
  );
  return items.filter(({ sellerId, quantity, returned }) => arrived.has(sellerId) && returned < quantity);
}
