import { formField } from '@highstreet/ui/form-field';
import { useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { PasswordField } from '@highstreet/ui/password-field';
import { TextField } from '@highstreet/ui/text-field';
import type { LoginAnswer } from '@highstreet/identity/contract';
import { Controller } from 'react-hook-form';
import { useSignIn } from '../api/sign-in.ts';
import { paths } from '../paths.ts';
import { Form } from './form/form.tsx';
import { ProblemNotice } from './form/problem-notice.tsx';
import { SubmitButton } from './form/submit-button.tsx';
import { useProblemForm } from './form/use-problem-form.ts';
import { useRules } from './form/use-rules.ts';

type Props = {
  /** What was typed before, when a second step was given up. */
  email: string;
  onAnswer: (answer: LoginAnswer, email: string) => void;
  isLeaving: boolean;
};

/** First step: e-mail address and password. */
export function SignInForm({ email, onAnswer, isLeaving }: Props) {
  const text = useTranslations('identity.signIn');
  const fields = useTranslations('identity.fields');
  const rules = useRules();
  const { mutateAsync: signIn } = useSignIn();
  const form = useProblemForm({
    defaultValues: { email, password: '' },
    names: ['email', 'password'],
    focusOn: 'password',
    submit: async (values) => onAnswer(await signIn(values), values.email),
  });
  return (
    <Form onSubmit={form.onSubmit} label={text('form')}>
      <Controller
        control={form.control}
        name="email"
        rules={rules.email}
        render={({ field, fieldState }) => (
          <TextField
            type="email"
            label={fields('email')}
            autoComplete="username"
            autoFocus={email === ''}
            {...formField(field, fieldState)}
          />
        )}
      />
      <Controller
        control={form.control}
        name="password"
        rules={rules.password}
        render={({ field, fieldState }) => (
          <PasswordField
            label={fields('password')}
            autoComplete="current-password"
            autoFocus={email !== ''}
            {...formField(field, fieldState)}
          />
        )}
      />
      <p className="-mt-2 text-sm">
        <Link href={paths.forgotPassword}>{text('forgot')}</Link>
      </p>
      <ProblemNotice problem={form.problem} waits={form.waits} />
      <SubmitButton form={{ ...form, isPending: form.isPending || isLeaving }} isFullWidth>
        {text('submit')}
      </SubmitButton>
    </Form>
  );
}
