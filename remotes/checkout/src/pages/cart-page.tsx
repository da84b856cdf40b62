import type { Cart } from '@highstreet/checkout/contract';
import { ButtonLink } from '@highstreet/ui/button-link';
import { EmptyState } from '@highstreet/ui/empty-state';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { StickyActions } from '@highstreet/ui/sticky-actions';
import { ShoppingBag } from 'lucide-react';
import { useCart } from '../api/get-cart.ts';
import { useMarkCartSeen } from '../api/mark-cart-seen.ts';
import { useCartNews } from '../cart/use-cart-news.ts';
import { useCartTotals } from '../cart/use-cart-totals.ts';
import { CartChanges } from '../components/cart/cart-changes.tsx';
import { CartSkeleton } from '../components/cart/cart-skeleton.tsx';
import { CartSummary, ToCheckout } from '../components/cart/cart-summary.tsx';
import { SellerLines } from '../components/cart/seller-lines.tsx';
import { PageFailure } from '../components/page-failure.tsx';
import { messages } from '../messages.ts';
import { home } from '../paths.ts';

export function CartPage() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('checkout.cart');
  useCartNews();
  const query = useCart();
  const cart = query.data;
  if (query.isError && !cart) {
    const { error, isFetching, refetch } = query;
    return (
      <PageFailure
        heading={text('heading')}
        error={error}
        isRetrying={isFetching}
        onRetry={() => void refetch()}
      />
    );
  }
  return (
    <div data-boundary="checkout">
      <title>{text('title')}</title>
      <PageHeader
        variant="display"
        title={text('heading')}
        description={cart && cart.count > 0 ? text('count', { count: cart.count }) : undefined}
      />
      {cart === undefined && <CartSkeleton />}
      {cart?.lines.length === 0 && <NothingIn />}
      {cart && cart.lines.length > 0 && <Filled cart={cart} />}
    </div>
  );
}

function NothingIn() {
  const text = useTranslations('checkout.cart');
  return (
    <EmptyState
      icon={<ShoppingBag />}
      title={text('empty')}
      description={text('emptyHint')}
      action={
        <ButtonLink href={home} variant="primary">
          {text('look')}
        </ButtonLink>
      }
    />
  );
}

function Filled({ cart }: { cart: Cart }) {
  const seen = useMarkCartSeen();
  const { total } = useCartTotals(cart);
  return (
    <div className="flex flex-col gap-6">
      <CartChanges changes={cart.changes} onSeen={() => seen.mutate()} />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <SellerLines cart={cart} />
        <div className="lg:sticky lg:top-24">
          <CartSummary cart={cart} />
        </div>
      </div>
      <StickyActions
        className="sm:hidden"
        note={
          <span className="flex flex-col">
            <span className="text-xs">{total.label}</span>
            <span className="text-base font-semibold text-ink tabular">{total.value}</span>
          </span>
        }
      >
        <ToCheckout cart={cart} />
      </StickyActions>
    </div>
  );
}
