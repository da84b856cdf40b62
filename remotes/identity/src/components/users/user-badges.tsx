import type { ManagedUser, Role } from '@highstreet/identity/contract';
import { Badge } from '@highstreet/ui/badge';
import { useTranslations } from '@highstreet/ui/i18n';

const tones = { admin: 'warm', seller: 'accent', customer: 'neutral' } as const;

export function RoleBadge({ role }: { role: Role }) {
  const text = useTranslations('identity.roles');
  return <Badge tone={tones[role]}>{text(role)}</Badge>;
}

/** One word for where an account stands: banned, not verified yet, or in use. */
export function StateBadge({ user }: { user: Pick<ManagedUser, 'bannedAt' | 'verified'> }) {
  const text = useTranslations('identity.users');
  if (user.bannedAt !== null) {
    return (
      <Badge tone="danger" hasDot>
        {text('banned')}
      </Badge>
    );
  }
  return (
    <Badge tone={user.verified ? 'success' : 'warning'} hasDot>
      {text(user.verified ? 'active' : 'unverified')}
    </Badge>
  );
}
