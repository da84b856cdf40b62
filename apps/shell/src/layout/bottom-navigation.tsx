import { useTranslations } from 'use-intl';
import { Icon } from './icon.tsx';
import { EntryLink } from './entry-link.tsx';
import { useNavigation } from './use-navigation.ts';

/** The phone's navigation, under the thumb. */
export function BottomNavigation() {
  const text = useTranslations('shell.navigation');
  const entries = useNavigation('bottom');
  return (
    <nav
      aria-label={text('main')}
      className="fixed inset-x-0 bottom-0 z-40 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid h-16 auto-cols-fr grid-flow-col">
        {entries.map((entry) => (
          <li key={entry.id} className="min-w-0">
            <EntryLink
              entry={entry}
              className="focus-ring flex h-full flex-col items-center justify-center gap-1 rounded-md px-1 text-xs font-medium text-muted no-underline aria-[current=page]:text-accent"
            >
              <Icon name={entry.icon} className="size-5.5" />
              <span className="max-w-full truncate">{entry.label}</span>
            </EntryLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
