import { type SessionUser, useSession } from '@highstreet/federation/frame';
import { Avatar } from '@highstreet/ui/avatar';
import { IconButton } from '@highstreet/ui/icon-button';
import { Menu, type MenuEntry } from '@highstreet/ui/menu';
import { toast } from '@highstreet/ui/toast-queue';
import { Keyboard, LogOut, MonitorX } from 'lucide-react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { showKeys } from './show-keys.ts';
import type { NavigationGroup } from '../slices/slice.ts';
import { WorkIcon } from './work-icon.tsx';
import { type ShownEntry, useNavigation } from '../layout/use-navigation.ts';

const groups: NavigationGroup[] = ['account', 'shop', 'sell', 'admin'];

/** Behind the picture of who is signed in: their pages, their workplace, signing out. */
export function AccountMenu({ user }: { user: SessionUser }) {
  const text = useTranslations('later');
  const entries = useNavigation('account');
  const items = [...groups.flatMap((group) => section(entries, group)), ...useEndings()];
  return (
    <Menu
      trigger={
        <IconButton
          label={text('account', { name: user.name })}
          isRound
          icon={<Avatar id={user.id} name={user.name} size="sm" isDecorative />}
        />
      }
      header={
        <>
          <p className="font-semibold">{user.name}</p>
          <p className="text-muted">{user.email}</p>
        </>
      }
      items={items}
    />
  );
}

function section(entries: ShownEntry[], group: NavigationGroup): MenuEntry[] {
  return entries
    .filter((entry) => entry.group === group)
    .map((entry, index) => ({
      id: entry.id,
      label: entry.label,
      icon: <WorkIcon name={entry.icon} className="size-4 text-muted" />,
      href: entry.path,
      keys: hasKeyboard() ? entry.keys?.toUpperCase() : undefined,
      startsGroup: index === 0 && group !== 'account',
    }));
}

function useEndings(): MenuEntry[] {
  const text = useTranslations('later.menu');
  const { signOut, signOutEverywhere } = useSession();
  const navigate = useNavigate();
  const leave = async (end: () => Promise<void>, done: string) => {
    try {
      await navigate('/');
      await end();
      toast({ title: done, tone: 'success' });
    } catch {
      toast({ title: text('signOutFailed'), description: text('signOutFailedHint'), tone: 'danger' });
    }
  };
  return [
    {
      id: 'keys',
      label: text('keys'),
      icon: <Keyboard aria-hidden />,
      keys: hasKeyboard() ? '?' : undefined,
      startsGroup: true,
      onAction: showKeys,
    },
    {
      id: 'sign-out',
      label: text('signOut'),
      icon: <LogOut aria-hidden />,
      startsGroup: true,
      onAction: () => void leave(signOut, text('signedOut')),
    },
    {
      id: 'sign-out-everywhere',
      label: text('signOutEverywhere'),
      icon: <MonitorX aria-hidden />,
      onAction: () => void leave(signOutEverywhere, text('signedOutEverywhere')),
    },
  ];
}

/** A phone has no keys to press. */
function hasKeyboard(): boolean {
  return matchMedia('(pointer: fine)').matches;
}
