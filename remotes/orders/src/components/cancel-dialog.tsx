import { Button } from '@highstreet/ui/button';
import { Dialog } from '@highstreet/ui/dialog';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useTranslations } from '@highstreet/ui/i18n';
import { RadioGroup } from '@highstreet/ui/radio';
import { toast } from '@highstreet/ui/toast-queue';
import { type FormEvent, useId, useState } from 'react';
import { useCancelOrder } from '../api/cancel-order.ts';
import type { OrderRef } from '../api/get-order.ts';

type Props = { order: OrderRef; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

const reasons = {
  customer: ['mind', 'late', 'mistake', 'other'],
  seller: ['stock', 'address', 'other'],
} as const;

/** Asks why, as it cannot be undone. */
export function CancelDialog({ order, isOpen, onOpenChange }: Props) {
  const text = useTranslations('orders.cancelling');
  const form = useId();
  const cancel = useCancelOrder(order);
  const own = reasons[order.as === 'customer' ? 'customer' : 'seller'];
  const [reason, setReason] = useState<string>(own[0]);
  function submit(event: FormEvent) {
    event.preventDefault();
    cancel.mutate(
      { reason: text(`reasons.${reason}`) },
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
      role="alertdialog"
      title={text('title')}
      description={order.as === 'customer' ? text('hint') : text('sellerHint')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={(close) => (
        <>
          <Button onPress={close}>{text('keep')}</Button>
          <Button type="submit" form={form} variant="danger" isPending={cancel.isPending}>
            {text('cancel')}
          </Button>
        </>
      )}
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-5">
        {cancel.isError && <ErrorPanel isCompact error={cancel.error} />}
        <RadioGroup
          label={text('why')}
          items={own.map((id) => ({ id, label: text(`reasons.${id}`) }))}
          value={reason}
          onChange={setReason}
        />
      </form>
    </Dialog>
  );
}
