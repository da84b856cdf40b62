import { useSession } from '@highstreet/federation';
import type { ManagedUser, Role } from '@highstreet/identity/contract';
import { Button } from '@highstreet/ui/button';
import { useTranslations } from '@highstreet/ui/i18n';
import { Select } from '@highstreet/ui/select';
import { useState } from 'react';
import { ChangeDialog, type UserChange } from './change-dialog.tsx';

const roles = ['customer', 'seller', 'admin'] as const;

/** Role and ban. Each asks first, as it signs the person out everywhere. Nobody changes the own account. */
export function UserActions({ user }: { user: ManagedUser }) {
  const text = useTranslations('identity.users');
  const words = useTranslations('identity.roles');
  const me = useSession().user;
  const [change, setChange] = useState<UserChange | null>(null);
  const [isOpen, setOpen] = useState(false);
  const ask = (next: UserChange) => {
    setChange(next);
    setOpen(true);
  };
  if (me?.id === user.id) return <p className="text-sm text-muted wrap-words">{text('yourself')}</p>;
  return (
    <div className="flex flex-col gap-4">
      <Select
        label={text('role')}
        description={text('roleHint')}
        value={user.role}
        onChange={(id) => {
          const role: Role | undefined = roles.find((known) => known === id);
          if (role !== undefined && role !== user.role) ask({ kind: 'role', role });
        }}
        items={roles.map((id) => ({ id, label: words(id), description: words(`${id}Hint`) }))}
      />
      <div>
        {user.bannedAt === null ? (
          <Button variant="danger" onPress={() => ask({ kind: 'ban' })}>
            {text('ban')}
          </Button>
        ) : (
          <Button onPress={() => ask({ kind: 'unban' })}>{text('unban')}</Button>
        )}
      </div>
      <ChangeDialog user={user} change={change} isOpen={isOpen} onOpenChange={setOpen} />
    </div>
  );
}
