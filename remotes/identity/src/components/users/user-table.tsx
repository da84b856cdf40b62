import type { ManagedUser } from '@highstreet/identity/contract';
import { Avatar } from '@highstreet/ui/avatar';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { DataTable, type TableColumn } from '@highstreet/ui/table';
import { type ReactNode, useMemo } from 'react';
import { RoleBadge, StateBadge } from './user-badges.tsx';

type Props = { users: ManagedUser[]; onOpen: (id: string) => void; empty: ReactNode };

export function UserTable({ users, onOpen, empty }: Props) {
  const text = useTranslations('identity.users');
  const columns = useColumns();
  return (
    <DataTable
      label={text('title')}
      rows={users}
      columns={columns}
      onOpen={(user) => onOpen(user.id)}
      rowHeight={60}
      empty={empty}
    />
  );
}

function useColumns(): TableColumn<ManagedUser>[] {
  const text = useTranslations('identity.users');
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'person',
        header: text('person'),
        isRowHeader: true,
        minWidth: 180,
        width: '3fr',
        cell: (user) => <Person user={user} />,
      },
      {
        id: 'role',
        header: text('role'),
        width: 140,
        minWidth: 136,
        cell: (user) => <RoleBadge role={user.role} />,
      },
      {
        id: 'state',
        header: text('state'),
        width: 140,
        hideBelow: 'sm',
        cell: (user) => <StateBadge user={user} />,
      },
      {
        id: 'seen',
        header: text('lastSeen'),
        width: 140,
        hideBelow: 'lg',
        cell: (user) => (user.lastSeenAt === null ? text('never') : format.relative(user.lastSeenAt)),
      },
      {
        id: 'joined',
        header: text('joined'),
        width: 130,
        hideBelow: 'md',
        cell: (user) => format.date(user.createdAt),
      },
    ],
    [text, format],
  );
}

function Person({ user }: { user: ManagedUser }) {
  return (
    <span className="flex min-w-0 items-center gap-3">
      <Avatar id={user.id} name={user.name} size="sm" isDecorative />
      <span className="flex min-w-0 flex-col">
        <span className="truncate font-medium text-ink">{user.name}</span>
        <span className="truncate text-xs text-muted">{user.email}</span>
      </span>
    </span>
  );
}
