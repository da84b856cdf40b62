import type { Account } from '@highstreet/identity/contract';
import { formField } from '@highstreet/ui/form-field';
import { useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { PasswordField } from '@highstreet/ui/password-field';
import { toast } from '@highstreet/ui/toast';
import { Controller } from 'react-hook-form';
import { useChangePassword } from '../../api/change-password.ts';
import { AccountName } from '../form/account-name.tsx';
import { Form } from '../form/form.tsx';
import { ProblemNotice } from '../form/problem-notice.tsx';
import { SubmitButton } from '../form/submit-button.tsx';
import { useProblemForm } from '../form/use-problem-form.ts';
import { useRules } from '../form/use-rules.ts';

/** Changes the password, or sets the first one for who signs in with a provider only. */
export function PasswordPanel({ account }: { account: Account }) {
  const text = useTranslations('identity.password');
  const fields = useTranslations('identity.fields');
  const rules = useRules();
  const { mutateAsync: change } = useChangePassword();
  const form = useProblemForm({
    defaultValues: { currentPassword: '', newPassword: '' },
    names: ['currentPassword', 'newPassword'],
    fieldOf: { 'wrong-password': 'currentPassword', 'common-password': 'newPassword' },
    submit: async ({ currentPassword, newPassword }) => {
      await change(account.hasPassword ? { currentPassword, newPassword } : { newPassword });
      form.reset({ currentPassword: '', newPassword: '' });
      toast({ title: text('changed'), description: text('changedHint'), tone: 'success' });
    },
  });
  return (
    <Panel title={text('title')} description={text(account.hasPassword ? 'hint' : 'firstHint')}>
      <Form onSubmit={form.onSubmit} label={text('title')} className="flex max-w-md flex-col gap-5">
        <AccountName email={account.email} />
        {account.hasPassword && (
          <Controller
            control={form.control}
            name="currentPassword"
            rules={rules.password}
            render={({ field, fieldState }) => (
              <PasswordField
                label={fields('currentPassword')}
                autoComplete="current-password"
                {...formField(field, fieldState)}
              />
            )}
          />
        )}
        <Controller
          control={form.control}
          name="newPassword"
          rules={rules.newPassword}
          render={({ field, fieldState }) => (
            <PasswordField
              label={fields('newPassword')}
              description={fields('passwordHint')}
              showStrength
              {...formField(field, fieldState)}
            />
          )}
        />
        <ProblemNotice problem={form.problem} waits={form.waits} />
        <div>
          <SubmitButton form={form}>{text(account.hasPassword ? 'submit' : 'submitFirst')}</SubmitButton>
        </div>
      </Form>
    </Panel>
  );
}
