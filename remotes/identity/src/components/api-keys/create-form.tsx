import type { NewApiKey } from '@highstreet/identity/contract';
import { Button } from '@highstreet/ui/button';
import { formField } from '@highstreet/ui/form-field';
import { useTranslations } from '@highstreet/ui/i18n';
import { RadioGroup } from '@highstreet/ui/radio';
import { TextField } from '@highstreet/ui/text-field';
import { Controller } from 'react-hook-form';
import { useCreateApiKey } from '../../api/create-api-key.ts';
import { DialogButtons } from '../dialog-buttons.tsx';
import { Form } from '../form/form.tsx';
import { ProblemNotice } from '../form/problem-notice.tsx';
import { SubmitButton } from '../form/submit-button.tsx';
import { useProblemForm } from '../form/use-problem-form.ts';
import { useRules } from '../form/use-rules.ts';
import { ExpirySelect, type Lifetime } from './expiry-select.tsx';
import { LevelFields } from './level-fields.tsx';
import { type Levels, toScopes } from './scopes.ts';

type Values = { name: string; access: 'all' | 'chosen'; levels: Levels; lifetime: Lifetime };

const start: Values = {
  name: '',
  access: 'chosen',
  levels: { catalog: 'read', identity: 'none' },
  lifetime: '90',
};

type Props = { onCancel: () => void; onMade: (made: NewApiKey) => void };

export function CreateForm({ onCancel, onMade }: Props) {
  const text = useTranslations('identity.apiKeys');
  const rules = useRules();
  const { mutateAsync: create } = useCreateApiKey();
  const form = useProblemForm<Values>({
    defaultValues: start,
    names: ['name'],
    submit: async ({ name, access, levels, lifetime }) => {
      const expiresInDays = lifetime === 'none' ? undefined : Number(lifetime);
      onMade(await create({ name, scopes: toScopes(access, levels), expiresInDays }));
    },
  });
  const access = form.watch('access');
  return (
    <Form onSubmit={form.onSubmit} label={text('createTitle')}>
      <Controller
        control={form.control}
        name="name"
        rules={rules.name}
        render={({ field, fieldState }) => (
          <TextField
            label={text('name')}
            description={text('nameHint')}
            autoComplete="off"
            autoFocus
            {...formField(field, fieldState)}
          />
        )}
      />
      <Controller
        control={form.control}
        name="access"
        render={({ field }) => (
          <RadioGroup
            label={text('access')}
            variant="cards"
            value={field.value}
            onChange={(id) => field.onChange(id === 'all' ? 'all' : 'chosen')}
            items={[
              { id: 'chosen', label: text('accessChosen'), description: text('accessChosenHint') },
              { id: 'all', label: text('accessAll'), description: text('accessAllHint') },
            ]}
          />
        )}
      />
      {access === 'chosen' && (
        <Controller
          control={form.control}
          name="levels"
          rules={{ validate: (levels) => toScopes('chosen', levels).length > 0 || text('accessMissing') }}
          render={({ field, fieldState }) => (
            <LevelFields
              value={field.value}
              onChange={field.onChange}
              errorMessage={fieldState.error?.message}
            />
          )}
        />
      )}
      <Controller
        control={form.control}
        name="lifetime"
        render={({ field }) => <ExpirySelect value={field.value} onChange={field.onChange} />}
      />
      <ProblemNotice problem={form.problem} waits={form.waits} />
      <DialogButtons>
        <Button onPress={onCancel} isDisabled={form.isPending}>
          {text('cancel')}
        </Button>
        <SubmitButton form={form}>{text('createSubmit')}</SubmitButton>
      </DialogButtons>
    </Form>
  );
}
