import type { SessionGrant } from '@highstreet/identity/contract';
import { Button } from '@highstreet/ui/button';
import { formField } from '@highstreet/ui/form-field';
import { useTranslations } from '@highstreet/ui/i18n';
import { OtpField } from '@highstreet/ui/otp-field';
import { TextField } from '@highstreet/ui/text-field';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { useVerifySecondFactor } from '../api/verify-second-factor.ts';
import { Form } from './form/form.tsx';
import { ProblemNotice } from './form/problem-notice.tsx';
import { SubmitButton } from './form/submit-button.tsx';
import { useProblemForm } from './form/use-problem-form.ts';
import { useRules } from './form/use-rules.ts';

type Props = {
  challenge: string;
  onGrant: (grant: SessionGrant) => void;
  isLeaving: boolean;
};

/** Second step: a code of the authenticator, or a backup code. Six digits are sent as soon as they are in. */
export function SecondStepForm(props: Props) {
  const text = useTranslations('identity.secondStep');
  const [kind, setKind] = useState<'app' | 'backup'>('app');
  const other = kind === 'app' ? 'backup' : 'app';
  return (
    <div className="flex flex-col gap-4">
      <CodeForm key={kind} kind={kind} {...props} />
      <Button variant="quiet" isFullWidth onPress={() => setKind(other)}>
        {text(kind === 'app' ? 'useBackup' : 'useApp')}
      </Button>
    </div>
  );
}

function CodeForm({ kind, challenge, onGrant, isLeaving }: Props & { kind: 'app' | 'backup' }) {
  const text = useTranslations('identity.secondStep');
  const rules = useRules();
  const { mutateAsync: verify } = useVerifySecondFactor();
  const form = useProblemForm({
    defaultValues: { code: '' },
    names: ['code'],
    fieldOf: { 'code-refused': 'code' },
    submit: async ({ code }) => onGrant(await verify({ challenge, code })),
  });
  return (
    <Form onSubmit={form.onSubmit} label={text('form')}>
      <Controller
        control={form.control}
        name="code"
        rules={kind === 'app' ? rules.code : rules.backupCode}
        render={({ field, fieldState }) =>
          kind === 'app' ? (
            <OtpField
              label={text('code')}
              description={text('codeHint')}
              autoFocus
              onComplete={() => form.onSubmit()}
              {...formField(field, fieldState)}
            />
          ) : (
            <TextField
              label={text('backup')}
              description={text('backupHint')}
              autoFocus
              autoComplete="one-time-code"
              spellCheck="false"
              {...formField(field, fieldState)}
            />
          )
        }
      />
      <ProblemNotice problem={form.problem} waits={form.waits} />
      <SubmitButton form={{ ...form, isPending: form.isPending || isLeaving }} isFullWidth>
        {text('submit')}
      </SubmitButton>
    </Form>
  );
}
