import { useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { useLocation } from 'react-router';
import { paths } from '../../paths.ts';

const entries = ['account', 'security', 'devices', 'apiKeys'] as const;

/** Below the width at which the shell shows its side navigation. */
export function AccountNavigation() {
  const text = useTranslations('identity.navigation');
  const { pathname } = useLocation();
  return (
    <nav
      aria-label={text('label')}
      className="-mx-4 overflow-x-auto px-4 [scrollbar-width:none] md:mx-0 md:px-0 lg:hidden"
    >
      <ul className="flex w-max min-w-full gap-5 border-b border-line">
        {entries.map((entry) => (
          <li key={entry}>
            <Link
              href={paths[entry]}
              variant="plain"
              aria-current={pathname === paths[entry] ? 'page' : undefined}
              className="flex min-h-11 items-center border-b-2 border-transparent text-sm font-medium text-muted aria-[current=page]:border-accent aria-[current=page]:text-ink"
            >
              {text(entry)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
