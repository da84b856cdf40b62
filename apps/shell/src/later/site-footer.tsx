import { useSession } from '@highstreet/federation/frame';
import { Logo } from '@highstreet/ui/logo';
import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { LiveState } from './live-state.tsx';
import { showKeys } from './show-keys.ts';
import { useIdle } from '../routing/use-idle.ts';
import { useNavigation } from '../layout/use-navigation.ts';

const ThemeSwitch = lazy(async () => ({
  default: (await import('@highstreet/ui/theme-switch')).ThemeSwitch,
}));
const LocaleSwitch = lazy(async () => ({
  default: (await import('@highstreet/ui/locale-switch')).LocaleSwitch,
}));

const itemClass =
  'focus-ring inline-flex min-h-8 cursor-pointer items-center rounded-sm text-start text-muted no-underline hover:text-ink hover:underline';

/** Where else to go, and how the site looks and speaks. */
export function SiteFooter() {
  const text = useTranslations('later');
  return (
    <footer className="mt-8 border-t border-line bg-surface text-sm">
      <div className="mx-auto grid max-w-page grid-cols-2 gap-8 px-4 py-10 md:grid-cols-[2fr_1fr_1fr_1fr] md:px-6">
        <div className="col-span-2 flex max-w-xs flex-col items-start gap-3 md:col-span-1">
          <Logo />
          <p className="text-muted">{text('footer.promise')}</p>
          <Switches />
          <LiveState />
        </div>
        <ShopColumn />
        <SellColumn />
        <Column title={text('footer.help')}>
          <a href="/api/docs" className={itemClass}>
            {text('footer.api')}
          </a>
          <button type="button" onClick={showKeys} className={itemClass}>
            {text('footer.keys')}
          </button>
        </Column>
      </div>
    </footer>
  );
}

function ShopColumn() {
  const text = useTranslations('later.footer');
  return (
    <Column title={text('shop')}>
      {useNavigation('footer').map((entry) => (
        <Link key={entry.id} to={entry.path} className={itemClass}>
          {entry.label}
        </Link>
      ))}
    </Column>
  );
}

function SellColumn() {
  const text = useTranslations('later.footer');
  const { user } = useSession();
  const isSeller = user !== null && user.role !== 'customer';
  return (
    <Column title={text('sell')}>
      <Link to={isSeller ? '/sell/products' : '/sign-up'} className={itemClass}>
        {isSeller ? text('workplace') : text('openShop')}
      </Link>
    </Column>
  );
}

function Column({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-1">
      <p className="mb-1 font-semibold">{title}</p>
      {children}
    </div>
  );
}

/** They come when the browser is idle; the row keeps their height. */
function Switches() {
  const isIdle = useIdle();
  return (
    <div className="mt-1 flex h-10 flex-wrap items-center gap-2">
      <Suspense>
        {isIdle && (
          <>
            <LocaleSwitch />
            <ThemeSwitch />
          </>
        )}
      </Suspense>
    </div>
  );
}
