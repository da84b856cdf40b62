import { formField } from '@highstreet/ui/form-field';
import { useTranslations } from '@highstreet/ui/i18n';
import { TextField } from '@highstreet/ui/text-field';
import { Controller } from 'react-hook-form';
import { Form } from './form/form.tsx';
import { ProblemNotice } from './form/problem-notice.tsx';
import { SubmitButton } from './form/submit-button.tsx';
import { useProblemForm } from './form/use-problem-form.ts';
import { useRules } from './form/use-rules.ts';

type Props = {
  label: string;
  submitLabel: string;
  email: string;
  send: (email: string) => Promise<unknown>;
  onSent: (email: string) => void;
};

/** Asks for an address to send a mail to. */
export function MailForm({ label, submitLabel, email, send, onSent }: Props) {
  const fields = useTranslations('identity.fields');
  const rules = useRules();
  const form = useProblemForm({
    defaultValues: { email },
    names: ['email'],
    submit: async (values) => {
      await send(values.email);
      onSent(values.email);
    },
  });
  return (
    <Form onSubmit={form.onSubmit} label={label}>
      <Controller
        control={form.control}
        name="email"
        rules={rules.email}
        render={({ field, fieldState }) => (
          <TextField
            type="email"
            label={fields('email')}
            autoComplete="username"
            autoFocus
            {...formField(field, fieldState)}
          />
        )}
      />
      <ProblemNotice problem={form.problem} waits={form.waits} />
      <SubmitButton form={form} isFullWidth>
        {submitLabel}
      </SubmitButton>
    </Form>
  );
}
