import type { Cart } from '@highstreet/checkout/contract';
import { signInPath, useSession } from '@highstreet/federation';
import { ButtonLink } from '@highstreet/ui/button-link';
import { useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { Panel } from '@highstreet/ui/panel';

import type { ReactNode } from 'react';
import { useCartTotals } from '../../cart/use-cart-totals.ts';
import { paths } from '../../paths.ts';
import { CodeEntry } from '../code-entry.tsx';
import { TotalsList } from '../totals-list.tsx';

/** Codes, sums and the way on, beside the lines. */
export function CartSummary({ cart }: { cart: Cart }) {
  const text = useTranslations('checkout.cart');
  const { rows, total } = useCartTotals(cart);
  return (
    <Panel title={text('summary')}>
      <div className="flex flex-col gap-5">
        <CodeEntry cart={cart} />
        <TotalsList rows={rows} total={total} />
        <div className="flex flex-col gap-2">
          <ToCheckout cart={cart} className="max-sm:hidden" />
          {!cart.isReady && <p className="text-sm text-danger">{text('blocked')}</p>}
        </div>
        <p className="text-sm text-muted">{text(cart.isStockKnown ? 'noteShipping' : 'stockUnknown')}</p>
        <SignInHint />
      </div>
    </Panel>
  );
}

/** The main action; it waits until everything in the cart can be bought. */
export function ToCheckout({ cart, className }: { cart: Cart; className?: string }) {
  const text = useTranslations('checkout.cart');
  return (
    <ButtonLink
      href={paths.checkout}
      variant="warm"
      size="lg"
      isFullWidth
      isDisabled={!cart.isReady}
      className={className}
    >
      {text('toCheckout')}
    </ButtonLink>
  );
}

function SignInHint() {
  const text = useTranslations('checkout.cart');
  const { status } = useSession();
  if (status !== 'anonymous') return null;
  const link = (words: ReactNode) => <Link href={signInPath({ pathname: paths.cart })}>{words}</Link>;
  return <p className="text-sm text-muted">{text.rich('signIn', { link })}</p>;
}
