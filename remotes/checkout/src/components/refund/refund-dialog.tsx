import type { Payment } from '@highstreet/checkout/contract';
import { Button } from '@highstreet/ui/button';
import { Dialog } from '@highstreet/ui/dialog';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import { RowsSkeleton } from '@highstreet/ui/card-skeleton';
import { ApiProblem } from '@highstreet/federation';
import { useId, useState } from 'react';
import { usePayment } from '../../api/get-payment.ts';
import { RefundForm, type RefundState } from './refund-form.tsx';

type Props = { orderId: string; onClose: () => void };

/** What was paid, what of it goes back, and why. */
export function RefundDialog({ orderId, onClose }: Props) {
  const text = useTranslations('checkout.refund');
  const form = useId();
  const [state, setState] = useState<RefundState>({ total: 0, isPending: false, isPossible: false });
  const query = usePayment(orderId);
  const payment = query.data;
  return (
    <Dialog
      title={text('title')}
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button onPress={onClose}>{text('cancel')}</Button>
          <Button
            type="submit"
            form={form}
            variant="primary"
            isPending={state.isPending}
            isDisabled={!state.isPossible}
          >
            <RefundLabel payment={payment} total={state.total} />
          </Button>
        </>
      }
    >
      {payment ? (
        payment.refundable.amount > 0 ? (
          <RefundForm id={form} payment={payment} onState={setState} onDone={onClose} />
        ) : (
          <Notice tone="success">{text('all')}</Notice>
        )
      ) : query.error instanceof ApiProblem && query.error.status === 404 ? (
        <Notice>{text('unavailable')}</Notice>
      ) : query.isError ? (
        <ErrorPanel
          isCompact
          error={query.error}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      ) : (
        <RowsSkeleton count={2} />
      )}
    </Dialog>
  );
}

function RefundLabel({ payment, total }: { payment: Payment | undefined; total: number }) {
  const text = useTranslations('checkout.refund');
  const format = useFormat();
  if (!payment || total === 0) return text('open');
  return text('submit', { amount: format.money(total, payment.amount.currency) });
}
