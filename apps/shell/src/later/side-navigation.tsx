import { useTranslations } from 'use-intl';
import { useLocation } from 'react-router';
import type { NavigationGroup } from '../slices/slice.ts';
import { EntryLink } from '../layout/entry-link.tsx';
import { WorkIcon } from './work-icon.tsx';
import { type ShownEntry, useNavigation } from '../layout/use-navigation.ts';

const groups: NavigationGroup[] = ['sell', 'admin', 'account'];

/** On wide screens, beside the pages that people work with: their account, their shop, the administration. */
export function SideNavigation() {
  const text = useTranslations('later');
  const entries = useNavigation('side');
  const { pathname } = useLocation();
  const isHere = entries.some((entry) => pathname === entry.path || pathname.startsWith(`${entry.path}/`));
  if (!isHere) return null;
  return (
    <nav aria-label={text('navigation.side')} className="hidden w-52 shrink-0 py-8 lg:block">
      <div className="sticky top-24 flex flex-col gap-6">
        {groups.map((group) => (
          <Group
            key={group}
            title={text(`menu.${group}`)}
            entries={entries.filter((entry) => entry.group === group)}
          />
        ))}
      </div>
    </nav>
  );
}

function Group({ title, entries }: { title: string; entries: ShownEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <div>
      <p className="mb-1 px-3 text-xs font-semibold tracking-wide text-muted">{title}</p>
      <ul className="flex flex-col gap-0.5">
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryLink
              entry={entry}
              isPrefix={entry.path !== '/account'}
              className="focus-ring flex min-h-10 items-center gap-3 rounded-md px-3 text-sm font-medium text-ink no-underline transition-colors hover:bg-sunken aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent"
            >
              <WorkIcon name={entry.icon} className="size-4.5 shrink-0" />
              <span className="wrap-words">{entry.label}</span>
            </EntryLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
