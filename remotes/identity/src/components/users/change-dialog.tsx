import type { ManagedUser, Role, UpdateUser } from '@highstreet/identity/contract';
import { Button } from '@highstreet/ui/button';
import { Dialog } from '@highstreet/ui/dialog';
import { formField } from '@highstreet/ui/form-field';
import { useTranslations } from '@highstreet/ui/i18n';
import { TextField } from '@highstreet/ui/text-field';
import { toast } from '@highstreet/ui/toast';
import { Controller } from 'react-hook-form';
import { useUpdateUser } from '../../api/update-user.ts';
import { DialogButtons } from '../dialog-buttons.tsx';
import { Form } from '../form/form.tsx';
import { ProblemNotice } from '../form/problem-notice.tsx';
import { SubmitButton } from '../form/submit-button.tsx';
import { useProblemForm } from '../form/use-problem-form.ts';

export type UserChange = { kind: 'role'; role: Role } | { kind: 'ban' } | { kind: 'unban' };

type Props = {
  user: ManagedUser;
  change: UserChange | null;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** Says what a change of a user does, and asks for the reason that stands in the log. */
export function ChangeDialog({ user, change, isOpen, onOpenChange }: Props) {
  const text = useTranslations('identity.changeUser');
  const role = change?.kind === 'role' ? change.role : 'other';
  return (
    <Dialog
      role="alertdialog"
      title={text(`${change?.kind ?? 'role'}Title`, { name: user.name, role })}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={false}
    >
      {(close) => change !== null && <ChangeForm user={user} change={change} close={close} />}
    </Dialog>
  );
}

function toUpdate(change: UserChange, reason: string): UpdateUser {
  const told = reason === '' ? {} : { reason };
  if (change.kind === 'role') return { role: change.role, ...told };
  return { banned: change.kind === 'ban', ...told };
}

function ChangeForm({ user, change, close }: { user: ManagedUser; change: UserChange; close: () => void }) {
  const text = useTranslations('identity.changeUser');
  const { kind } = change;
  const role = kind === 'role' ? change.role : 'other';
  const { mutateAsync: update } = useUpdateUser(user.id);
  const form = useProblemForm({
    defaultValues: { reason: '' },
    names: ['reason'],
    submit: async ({ reason }) => {
      await update(toUpdate(change, reason.trim()));
      close();
      toast({ title: text(`${kind}Done`, { name: user.name, role }), tone: 'success' });
    },
  });
  return (
    <Form onSubmit={form.onSubmit} label={text('form')}>
      <p className="text-sm text-muted wrap-words">{text(`${kind}Text`, { role })}</p>
      <Controller
        control={form.control}
        name="reason"
        rules={{
          validate: (value) => kind !== 'ban' || value.trim() !== '' || text('reasonMissing'),
          maxLength: { value: 500, message: text('reasonLong') },
        }}
        render={({ field, fieldState }) => (
          <TextField
            label={text('reason')}
            description={text(`${kind}ReasonHint`)}
            isOptional={kind !== 'ban'}
            autoFocus
            {...formField(field, fieldState)}
          />
        )}
      />
      <ProblemNotice problem={form.problem} waits={form.waits} />
      <DialogButtons>
        <Button onPress={close} isDisabled={form.isPending}>
          {text('cancel')}
        </Button>
        <SubmitButton form={form} variant={kind === 'ban' ? 'danger' : 'primary'}>
          {text(`${kind}Confirm`)}
        </SubmitButton>
      </DialogButtons>
    </Form>
  );
}
