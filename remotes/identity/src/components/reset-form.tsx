import { formField } from '@highstreet/ui/form-field';
import { useTranslations } from '@highstreet/ui/i18n';
import { PasswordField } from '@highstreet/ui/password-field';
import { Controller } from 'react-hook-form';
import { useResetPassword } from '../api/reset-password.ts';
import { Form } from './form/form.tsx';
import { ProblemNotice } from './form/problem-notice.tsx';
import { slugOf } from './form/sort-problem.ts';
import { SubmitButton } from './form/submit-button.tsx';
import { useProblemForm } from './form/use-problem-form.ts';
import { useRules } from './form/use-rules.ts';

type Props = { token: string; onDone: () => void; onGone: () => void };

/** Chooses the new password with the token of the mail. */
export function ResetForm({ token, onDone, onGone }: Props) {
  const text = useTranslations('identity.reset');
  const fields = useTranslations('identity.fields');
  const rules = useRules();
  const { mutateAsync: reset } = useResetPassword();
  const form = useProblemForm({
    defaultValues: { password: '' },
    names: ['password'],
    submit: async ({ password }) => {
      try {
        await reset({ token, password });
        onDone();
      } catch (error) {
        if (slugOf(error) !== 'token-used') throw error;
        onGone();
      }
    },
  });
  return (
    <Form onSubmit={form.onSubmit} label={text('form')}>
      <Controller
        control={form.control}
        name="password"
        rules={rules.newPassword}
        render={({ field, fieldState }) => (
          <PasswordField
            label={fields('newPassword')}
            description={fields('passwordHint')}
            showStrength
            autoFocus
            {...formField(field, fieldState)}
          />
        )}
      />
      <ProblemNotice problem={form.problem} waits={form.waits} />
      <SubmitButton form={form} isFullWidth>
        {text('submit')}
      </SubmitButton>
    </Form>
  );
}
