import { Logo } from '@highstreet/ui/logo';
import { lazy } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { AccountArea } from './account-area.tsx';
import { DisplayToggles } from './display-toggles.tsx';
import { EntryLink } from './entry-link.tsx';
import { Icon } from './icon.tsx';
import { Later } from './later.tsx';
import { SearchSlot } from './search-slot.tsx';
import { type ShownEntry, useNavigation } from './use-navigation.ts';

const HeaderFragments = lazy(async () => ({
  default: (await import('../later/header-fragments.tsx')).HeaderFragments,
}));

/** Logo, categories, search and account. On a phone the search has a row of its own. */
export function SiteHeader() {
  const text = useTranslations('shell.header');
  const [categories, ...links] = useNavigation('header');
  return (
    <header className="z-40 border-b border-line bg-surface md:sticky md:top-0">
      <div className="mx-auto grid max-w-page grid-cols-[auto_1fr_auto] items-center gap-x-2 px-4 md:h-16 md:grid-cols-[auto_auto_1fr_auto] md:gap-x-4 md:px-6">
        <Link
          to="/"
          aria-label={text('home')}
          className="focus-ring -mx-1 flex h-14 items-center rounded-md px-1 no-underline md:h-10"
        >
          <Logo />
        </Link>
        <nav aria-label={text('shop')} className="hidden md:block">
          {categories !== undefined && <HeaderLink entry={categories} />}
        </nav>
        <div className="col-span-3 row-start-2 pb-3 md:col-span-1 md:col-start-3 md:row-start-1 md:max-w-xl md:pb-0">
          <SearchSlot />
        </div>
        <div className="col-start-3 row-start-1 flex items-center gap-1 md:col-start-4">
          {links.map((entry) => (
            <HeaderIcon key={entry.id} entry={entry} />
          ))}
          <Later>
            <HeaderFragments />
          </Later>
          <DisplayToggles />
          <AccountArea />
        </div>
      </div>
    </header>
  );
}

function HeaderLink({ entry }: { entry: ShownEntry }) {
  return (
    <EntryLink
      entry={entry}
      className="focus-ring flex h-10 items-center gap-2 rounded-md px-3 text-sm font-medium text-ink no-underline transition-colors hover:bg-sunken"
    >
      <Icon name={entry.icon} className="size-4.5 text-muted" />
      {entry.label}
    </EntryLink>
  );
}

function HeaderIcon({ entry }: { entry: ShownEntry }) {
  return (
    <EntryLink
      entry={entry}
      className="focus-ring hidden size-10 items-center justify-center rounded-md text-ink no-underline transition-colors hover:bg-sunken aria-[current=page]:text-accent md:flex"
    >
      <Icon name={entry.icon} />
      <span className="sr-only">{entry.label}</span>
    </EntryLink>
  );
}
