import type { Account } from '@highstreet/identity/contract';
import { Avatar } from '@highstreet/ui/avatar';
import { formField } from '@highstreet/ui/form-field';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { TextField } from '@highstreet/ui/text-field';
import { toast } from '@highstreet/ui/toast';
import { Controller } from 'react-hook-form';
import { useUpdateAccount } from '../../api/update-account.ts';
import { Form } from '../form/form.tsx';
import { ProblemNotice } from '../form/problem-notice.tsx';
import { SubmitButton } from '../form/submit-button.tsx';
import { useProblemForm } from '../form/use-problem-form.ts';
import { useRules } from '../form/use-rules.ts';
import { EmailLine } from './email-line.tsx';

export function ProfilePanel({ account }: { account: Account }) {
  const text = useTranslations('identity.account');
  const fields = useTranslations('identity.fields');
  const format = useFormat();
  const rules = useRules();
  const { mutateAsync: update } = useUpdateAccount();
  const form = useProblemForm({
    defaultValues: { name: account.name },
    names: ['name'],
    submit: async (values) => {
      const changed = await update(values);
      form.reset({ name: changed.name });
      toast({ title: text('saved'), tone: 'success' });
    },
  });
  return (
    <Panel title={text('profile')}>
      <div className="mb-5 flex items-center gap-4">
        <Avatar id={account.id} name={account.name} size="lg" isDecorative />
        <div className="min-w-0">
          <p className="font-semibold text-ink wrap-words">{account.name}</p>
          <p className="text-sm text-muted wrap-words">
            {text('since', { role: account.role, date: format.date(account.createdAt, 'long') })}
          </p>
        </div>
      </div>
      <Form onSubmit={form.onSubmit} label={text('profile')} className="flex max-w-md flex-col gap-5">
        <Controller
          control={form.control}
          name="name"
          rules={rules.name}
          render={({ field, fieldState }) => (
            <TextField
              label={fields('name')}
              description={text('nameHint')}
              autoComplete="name"
              {...formField(field, fieldState)}
            />
          )}
        />
        <EmailLine account={account} />
        <ProblemNotice problem={form.problem} waits={form.waits} />
        <div>
          <SubmitButton form={form}>{text('save')}</SubmitButton>
        </div>
      </Form>
    </Panel>
  );
}
