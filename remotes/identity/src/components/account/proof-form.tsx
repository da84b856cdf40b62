import { useSession } from '@highstreet/federation';
import type { Account, Confirmation } from '@highstreet/identity/contract';
import { Button } from '@highstreet/ui/button';
import { formField } from '@highstreet/ui/form-field';
import { useTranslations } from '@highstreet/ui/i18n';
import { PasswordField } from '@highstreet/ui/password-field';
import { Controller } from 'react-hook-form';
import { DialogButtons } from '../dialog-buttons.tsx';
import { AccountName } from '../form/account-name.tsx';
import { Form } from '../form/form.tsx';
import { ProblemNotice } from '../form/problem-notice.tsx';
import { slugOf } from '../form/sort-problem.ts';
import { SubmitButton } from '../form/submit-button.tsx';
import { useProblemForm } from '../form/use-problem-form.ts';
import { useRules } from '../form/use-rules.ts';

type Props = {
  account: Pick<Account, 'email' | 'hasPassword'>;
  confirmLabel: string;
  tone?: 'danger' | 'primary';
  onCancel: () => void;
  run: (proof: Confirmation) => Promise<unknown>;
};

/** The password as a proof. An account without one is asked by the API to sign in again when that is long ago. */
export function ProofForm({ account, confirmLabel, tone = 'primary', onCancel, run }: Props) {
  const text = useTranslations('identity.proof');
  const fields = useTranslations('identity.fields');
  const rules = useRules();
  const { signOut } = useSession();
  const form = useProblemForm({
    defaultValues: { password: '' },
    names: ['password'],
    fieldOf: account.hasPassword ? { 'wrong-password': 'password' } : {},
    submit: ({ password }) => run(account.hasPassword ? { password } : {}),
  });
  const again = slugOf(form.problem) === 'sign-in-again' && (
    <Button size="sm" onPress={() => void signOut()}>
      {text('signInAgain')}
    </Button>
  );
  return (
    <Form onSubmit={form.onSubmit} label={confirmLabel}>
      <AccountName email={account.email} />
      {account.hasPassword && (
        <Controller
          control={form.control}
          name="password"
          rules={rules.password}
          render={({ field, fieldState }) => (
            <PasswordField
              label={fields('yourPassword')}
              description={text('why')}
              autoComplete="current-password"
              autoFocus
              {...formField(field, fieldState)}
            />
          )}
        />
      )}
      <ProblemNotice problem={form.problem} waits={form.waits} actions={again} />
      <DialogButtons>
        <Button onPress={onCancel} isDisabled={form.isPending}>
          {text('cancel')}
        </Button>
        <SubmitButton form={form} variant={tone}>
          {confirmLabel}
        </SubmitButton>
      </DialogButtons>
    </Form>
  );
}
