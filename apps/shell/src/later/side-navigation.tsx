import { useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { EntryLink } from '../layout/entry-link.tsx';
import { type ShownEntry, useNavigation } from '../layout/use-navigation.ts';
import type { NavigationGroup } from '../slices/slice.ts';
import { WorkIcon } from './work-icon.tsx';

const groups: NavigationGroup[] = ['sell', 'admin', 'account'];

/**
 * Beside the pages that people work with: their account, their shop, the administration. Where there is no room beside
 * them, the pages of the same group stand in a row above.
 */
export function SideNavigation() {
  const text = useTranslations('later');
  const entries = useNavigation('side');
  const { pathname } = useLocation();
  const here = entries.findLast((entry) => pathname === entry.path || pathname.startsWith(`${entry.path}/`));
  if (here === undefined) return null;
  return (
    <>
      <nav aria-label={text('navigation.side')} className="hidden w-52 shrink-0 py-8 lg:block">
        <div className="sticky top-24 flex flex-col gap-6">
          {groups.map((group) => (
            <Group key={group} title={text(`menu.${group}`)} entries={inGroup(entries, group)} />
          ))}
        </div>
      </nav>
      <Row label={text('navigation.side')} entries={inGroup(entries, here.group)} />
    </>
  );
}

const inGroup = (entries: ShownEntry[], group: NavigationGroup) =>
  entries.filter((entry) => entry.group === group);

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

function Row({ label, entries }: { label: string; entries: ShownEntry[] }) {
  if (entries.length < 2) return null;
  return (
    <nav
      aria-label={label}
      className="-mx-4 overflow-x-auto border-b border-line px-2 md:-mx-6 md:px-4 lg:hidden"
    >
      <ul className="flex w-max">
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryLink
              entry={entry}
              isPrefix={entry.path !== '/account'}
              className="focus-ring -mb-px flex min-h-11 items-center border-b-2 border-transparent px-3 text-sm font-medium text-muted no-underline aria-[current=page]:border-accent aria-[current=page]:text-ink"
            >
              {entry.label}
            </EntryLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
