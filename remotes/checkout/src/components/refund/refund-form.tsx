import type { Payment } from '@highstreet/checkout/contract';
import { Button } from '@highstreet/ui/button';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Switch } from '@highstreet/ui/switch';
import { TextField } from '@highstreet/ui/text-field';
import { toast } from '@highstreet/ui/toast-queue';
import { type FormEvent, useEffect, useState } from 'react';
import { useRefundPayment } from '../../api/refund-payment.ts';
import { type Choices, everything, planRefund } from '../../refund/plan-refund.ts';
import { RefundLine } from './refund-line.tsx';

export type RefundState = { total: number; isPending: boolean; isPossible: boolean };

type Props = {
  id: string;
  payment: Payment;
  onState: (state: RefundState) => void;
  onDone: () => void;
};

/** Line by line or all at once, with a reason, and back into stock or not. */
export function RefundForm({ id, payment, onState, onDone }: Props) {
  const text = useTranslations('checkout.refund');
  const format = useFormat();
  const [choices, setChoices] = useState<Choices>({});
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [isRestocked, setRestocked] = useState(true);
  const [key] = useState(() => crypto.randomUUID());
  const refund = useRefundPayment();
  const { currency } = payment.amount;
  const { lines, total, fault } = planRefund(payment, choices);
  const { isPending } = refund;
  const isPossible = fault === null;
  const isReasonMissing = reason.trim() === '';
  useEffect(() => onState({ total, isPending, isPossible }), [total, isPending, isPossible, onState]);
  async function send(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (!isPossible || isReasonMissing || isPending) return;
    const body = { lines, shipping: 0, isRestocked, reason: reason.trim() };
    await refund.mutateAsync({ orderId: payment.orderId, key, refund: body });
    toast({ title: text('done', { amount: format.money(total, currency) }), tone: 'success' });
    onDone();
  }
  return (
    <form
      id={id}
      onSubmit={(event) => void send(event).catch(() => undefined)}
      className="flex flex-col gap-5"
    >
      {refund.isError && <ErrorPanel isCompact title={text('failed')} error={refund.error} />}
      <p className="flex flex-wrap items-center justify-between gap-2 text-sm text-muted">
        {text('left', { amount: format.money(payment.refundable.amount, currency) })}
        <Button size="sm" onPress={() => setChoices(everything(payment))}>
          {text('whole')}
        </Button>
      </p>
      <ul className="divide-y divide-line border-y border-line">
        {payment.lines.map((line) => (
          <RefundLine
            key={line.lineId}
            line={line}
            choice={choices[line.lineId]}
            onChange={(choice) => setChoices({ ...choices, [line.lineId]: choice })}
          />
        ))}
      </ul>
      {fault === 'tooMuch' && (
        <p role="alert" className="text-sm text-danger">
          {text('tooMuch', { amount: format.money(payment.refundable.amount, currency) })}
        </p>
      )}
      <TextField
        label={text('reason')}
        description={text('reasonHint')}
        value={reason}
        onChange={setReason}
        errorMessage={isAsked && isReasonMissing ? text('reasonMissing') : undefined}
        maxLength={200}
        isRequired
      />
      <Switch isSelected={isRestocked} onChange={setRestocked}>
        {text('restock')}
      </Switch>
    </form>
  );
}
