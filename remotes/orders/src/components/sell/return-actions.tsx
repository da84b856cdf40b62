import type { OrderReturn } from '@highstreet/orders/contract';
import { Button } from '@highstreet/ui/button';
import { Checkbox } from '@highstreet/ui/checkbox';
import { Dialog } from '@highstreet/ui/dialog';
import { useTranslations } from '@highstreet/ui/i18n';
import { TextField } from '@highstreet/ui/text-field';
import { toast } from '@highstreet/ui/toast-queue';
import { type FormEvent, useId, useState } from 'react';
import { useDecideReturn, type ReturnDecision } from '../../api/decide-return.ts';
import type { OrderRef } from '../../api/get-order.ts';

/** A seller takes a return, or says why not. */
export function ReturnActions({ of, asked }: { of: OrderRef; asked: OrderReturn }) {
  const text = useTranslations('orders.returns');
  const decide = useDecideReturn(of);
  const [isRestocked, setRestocked] = useState(true);
  const [isRefusing, setRefusing] = useState(false);
  const send = (decision: Omit<ReturnDecision, 'returnId'>) =>
    decide.mutate(
      { returnId: asked.id, ...decision },
      {
        onSuccess: () => {
          setRefusing(false);
          const done = decision.status === 'accepted' ? text('doneAccepted') : text('doneRefused');
          toast({ title: done, tone: 'success' });
        },
        onError: () => toast({ title: text('failed'), tone: 'danger' }),
      },
    );
  return (
    <div className="flex flex-col items-start gap-3">
      <Checkbox isSelected={isRestocked} onChange={setRestocked}>
        {text('restock')}
      </Checkbox>
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          variant="primary"
          isPending={decide.isPending}
          onPress={() => send({ status: 'accepted', isRestocked })}
        >
          {text('accept')}
        </Button>
        <Button size="sm" onPress={() => setRefusing(true)}>
          {text('refuse')}
        </Button>
      </div>
      {isRefusing && (
        <RefuseDialog
          isPending={decide.isPending}
          onOpenChange={setRefusing}
          onRefuse={(answer) => send({ status: 'refused', answer, isRestocked: false })}
        />
      )}
    </div>
  );
}

type DialogProps = {
  isPending: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onRefuse: (answer: string) => void;
};

function RefuseDialog({ isPending, onOpenChange, onRefuse }: DialogProps) {
  const text = useTranslations('orders.returns');
  const form = useId();
  const [answer, setAnswer] = useState('');
  const [isChecked, setChecked] = useState(false);
  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (answer.trim() !== '') onRefuse(answer.trim().replaceAll(/\s+/g, ' '));
  }
  return (
    <Dialog
      title={text('refusing')}
      isOpen
      onOpenChange={onOpenChange}
      actions={(close) => (
        <>
          <Button onPress={close}>{text('keep')}</Button>
          <Button type="submit" form={form} variant="danger" isPending={isPending}>
            {text('refuse')}
          </Button>
        </>
      )}
    >
      <form id={form} onSubmit={submit} noValidate>
        <TextField
          label={text('why')}
          description={text('whyHint')}
          rows={3}
          maxLength={500}
          value={answer}
          onChange={setAnswer}
          errorMessage={isChecked && answer.trim() === '' ? text('whyMissing') : undefined}
        />
      </form>
    </Dialog>
  );
}
