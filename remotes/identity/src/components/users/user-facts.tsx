import type { ManagedUser } from '@highstreet/identity/contract';
import { Avatar } from '@highstreet/ui/avatar';
import { CopyButton } from '@highstreet/ui/copy-button';
import { Facts } from '@highstreet/ui/facts';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import { RoleBadge, StateBadge } from './user-badges.tsx';

export function UserFacts({ user }: { user: ManagedUser }) {
  const text = useTranslations('identity.users');
  const format = useFormat();
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-center gap-4">
        <Avatar id={user.id} name={user.name} size="lg" isDecorative />
        <div className="flex min-w-0 flex-col gap-1">
          <p className="text-base font-semibold text-ink wrap-words">{user.name}</p>
          <p className="text-sm break-all text-muted">{user.email}</p>
          <p className="flex flex-wrap gap-1.5">
            <RoleBadge role={user.role} />
            <StateBadge user={user} />
          </p>
        </div>
      </div>
      {user.bannedAt !== null && (
        <Notice tone="danger" title={text('bannedSince', { date: format.dateTime(user.bannedAt) })}>
          {user.banReason ?? text('noReason')}
        </Notice>
      )}
      <Facts
        items={[
          { label: text('email'), value: text(user.verified ? 'emailVerified' : 'emailUnverified') },
          { label: text('secondFactor'), value: text(user.secondFactor ? 'factorOn' : 'factorOff') },
          {
            label: text('lastSeen'),
            value: user.lastSeenAt === null ? text('never') : format.dateTime(user.lastSeenAt),
          },
          { label: text('joined'), value: format.dateTime(user.createdAt) },
          { label: text('id'), value: <Id id={user.id} /> },
        ]}
      />
    </div>
  );
}

function Id({ id }: { id: string }) {
  const text = useTranslations('identity.users');
  return (
    <span className="flex items-center gap-1">
      <code className="min-w-0 font-mono text-xs break-all">{id}</code>
      <CopyButton value={id} label={text('copyId')} isIconOnly size="sm" variant="quiet" />
    </span>
  );
}
