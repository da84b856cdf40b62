import { formField } from '@highstreet/ui/form-field';
import { useTranslations } from '@highstreet/ui/i18n';
import { PasswordField } from '@highstreet/ui/password-field';
import { TextField } from '@highstreet/ui/text-field';
import type { Register } from '@highstreet/identity/contract';
import { Controller } from 'react-hook-form';
import { useRegister } from '../api/register.ts';
import { Form } from './form/form.tsx';
import { ProblemNotice } from './form/problem-notice.tsx';
import { SubmitButton } from './form/submit-button.tsx';
import { useProblemForm } from './form/use-problem-form.ts';
import { useRules } from './form/use-rules.ts';

type Props = {
  /** What was typed before, when the person came back to correct it. */
  values: Register;
  onSent: (values: Register) => void;
};

export function SignUpForm({ values, onSent }: Props) {
  const text = useTranslations('identity.signUp');
  const fields = useTranslations('identity.fields');
  const rules = useRules();
  const { mutateAsync: register } = useRegister();
  const form = useProblemForm<Register>({
    defaultValues: values,
    names: ['name', 'email', 'password'],
    submit: async (input) => {
      await register(input);
      onSent(input);
    },
  });
  return (
    <Form onSubmit={form.onSubmit} label={text('form')}>
      <Controller
        control={form.control}
        name="name"
        rules={rules.name}
        render={({ field, fieldState }) => (
          <TextField label={fields('name')} autoComplete="name" autoFocus {...formField(field, fieldState)} />
        )}
      />
      <Controller
        control={form.control}
        name="email"
        rules={rules.email}
        render={({ field, fieldState }) => (
          <TextField
            type="email"
            label={fields('email')}
            autoComplete="username"
            {...formField(field, fieldState)}
          />
        )}
      />
      <Controller
        control={form.control}
        name="password"
        rules={rules.newPassword}
        render={({ field, fieldState }) => (
          <PasswordField
            label={fields('password')}
            description={fields('passwordHint')}
            showStrength
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
