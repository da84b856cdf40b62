import { signInPath, useSession } from '@highstreet/federation/frame';
import { buttonClass } from '@highstreet/ui/button-styles';
import { lazy } from 'react';
import { Link, useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { Later } from './later.tsx';

const AccountMenu = lazy(async () => ({ default: (await import('../later/account-menu.tsx')).AccountMenu }));

/** Who is signed in, or the way to sign in. Keeps its room, so that nothing moves when the answer comes. */
export function AccountArea() {
  const text = useTranslations('shell.header');
  const location = useLocation();
  const { status, user } = useSession();
  return (
    <div className="ms-1 flex min-w-10 justify-end">
      {status === 'anonymous' && (
        <Link
          to={signInPath(location)}
          className={`${buttonClass('primary', 'sm')} hover:bg-accent-fill-hover`}
        >
          {text('signIn')}
        </Link>
      )}
      {user !== null && (
        <Later fallback={<span className="size-9 rounded-full bg-sunken" />}>
          <AccountMenu user={user} />
        </Later>
      )}
    </div>
  );
}
