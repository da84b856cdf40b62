import type { Placement } from '@highstreet/checkout/contract';
import { Button } from '@highstreet/ui/button';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import { OtpField } from '@highstreet/ui/otp-field';
import { useState } from 'react';
import { useActOnPlacement } from '../../api/act-on-placement.ts';
import { StripeStep } from './stripe-step.tsx';

type Props = { placement: Placement; publishableKey: string | undefined };

/** The code that a test card's bank asks for. */
const testCode = '123456';

/** The bank asks whether it is really this person. */
export function SecondStep({ placement, publishableKey }: Props) {
  const text = useTranslations('checkout.secondStep');
  const format = useFormat();
  const act = useActOnPlacement();
  const { orderId, accessKey, toPay, action } = placement;
  const send = (kind: 'confirm' | 'cancel', code?: string) =>
    act.mutate({ orderId, key: accessKey, kind, ...(code === undefined ? {} : { code }) });
  return (
    <div className="flex flex-col gap-5">
      <p className="text-sm">{text('hint', { amount: format.money(toPay.amount, toPay.currency) })}</p>
      {action?.provider === 'stripe' ? (
        <StripeStep
          publishableKey={publishableKey}
          clientSecret={action.clientSecret}
          onDone={() => send('confirm')}
        />
      ) : (
        <TestCode isPending={act.isPending} onCode={(code) => send('confirm', code)} />
      )}
      {act.isError && <Notice tone="danger">{text('failed')}</Notice>}
      <Button variant="quiet" isDisabled={act.isPending} onPress={() => send('cancel')}>
        {text('refuse')}
      </Button>
    </div>
  );
}

function TestCode({ isPending, onCode }: { isPending: boolean; onCode: (code: string) => void }) {
  const text = useTranslations('checkout.secondStep');
  const [code, setCode] = useState('');
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (code.length === testCode.length) onCode(code);
      }}
    >
      <OtpField
        label={text('code')}
        description={text('test', { code: testCode })}
        value={code}
        onChange={setCode}
        autoFocus
      />
      <Button
        type="submit"
        variant="primary"
        size="lg"
        isPending={isPending}
        isDisabled={code.length < testCode.length}
      >
        {text('approve')}
      </Button>
    </form>
  );
}
