import type { SecondFactorSetup } from '@highstreet/identity/contract';
import { Button } from '@highstreet/ui/button';
import { CopyButton } from '@highstreet/ui/copy-button';
import { Disclosure } from '@highstreet/ui/disclosure';
import { formField } from '@highstreet/ui/form-field';
import { useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { OtpField } from '@highstreet/ui/otp-field';
import { QrCode } from '@highstreet/ui/qr';
import { Controller } from 'react-hook-form';
import { useConfirmSecondFactor } from '../../api/confirm-second-factor.ts';
import { DialogButtons } from '../dialog-buttons.tsx';
import { Form } from '../form/form.tsx';
import { ProblemNotice } from '../form/problem-notice.tsx';
import { SubmitButton } from '../form/submit-button.tsx';
import { useProblemForm } from '../form/use-problem-form.ts';
import { useRules } from '../form/use-rules.ts';

type Props = {
  setup: SecondFactorSetup;
  onCancel: () => void;
  onCodes: (codes: string[]) => void;
};

/** The secret as a picture and as text, and a code of it as the sign that it arrived. */
export function ScanStep({ setup, onCancel, onCodes }: Props) {
  const text = useTranslations('identity.secondFactor');
  const rules = useRules();
  const { mutateAsync: confirm } = useConfirmSecondFactor();
  const form = useProblemForm({
    defaultValues: { code: '' },
    names: ['code'],
    fieldOf: { 'code-refused': 'code' },
    submit: async (values) => onCodes((await confirm(values)).codes),
  });
  return (
    <Form onSubmit={form.onSubmit} label={text('stepScan')} className="flex flex-col gap-6">
      <div className="flex flex-col gap-4 sm:flex-row sm:items-start">
        <QrCode
          text={setup.uri}
          label={text('qr')}
          size={168}
          className="shrink-0 self-center border border-line sm:self-start"
        />
        <div className="flex min-w-0 flex-1 flex-col gap-3 text-sm text-muted wrap-words">
          <p>{text('scan')}</p>
          <p className="sm:hidden">
            <Link href={setup.uri}>{text('openApp')}</Link>
          </p>
          <Secret secret={setup.secret} />
        </div>
      </div>
      <Controller
        control={form.control}
        name="code"
        rules={rules.code}
        render={({ field, fieldState }) => (
          <OtpField
            label={text('code')}
            autoFocus
            onComplete={() => form.onSubmit()}
            {...formField(field, fieldState)}
          />
        )}
      />
      <ProblemNotice problem={form.problem} waits={form.waits} />
      <DialogButtons>
        <Button onPress={onCancel} isDisabled={form.isPending}>
          {text('cancel')}
        </Button>
        <SubmitButton form={form}>{text('confirm')}</SubmitButton>
      </DialogButtons>
    </Form>
  );
}

/** For who cannot scan: the secret in groups of four, as apps show it. */
function Secret({ secret }: { secret: string }) {
  const text = useTranslations('identity.secondFactor');
  return (
    <Disclosure title={text('noScan')}>
      <div className="flex flex-col items-start gap-2">
        <p>{text('typeSecret')}</p>
        <code className="rounded-md bg-sunken px-2 py-1 font-mono text-sm text-ink break-words">
          {secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
        </code>
        <CopyButton value={secret} label={text('copySecret')} />
      </div>
    </Disclosure>
  );
}
