import type { CheckoutConfig } from '@highstreet/checkout/contract';
import { useSession } from '@highstreet/federation';
import { ButtonLink } from '@highstreet/ui/button-link';
import { EmptyState } from '@highstreet/ui/empty-state';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { ShoppingBag } from 'lucide-react';
import type { ReactNode } from 'react';
import { useConfig } from '../api/get-config.ts';
import { useCartNews } from '../cart/use-cart-news.ts';
import { CheckoutForm } from '../components/checkout/checkout-form.tsx';
import { CheckoutSkeleton } from '../components/checkout/checkout-skeleton.tsx';
import { PageFailure } from '../components/page-failure.tsx';
import { PlacingDialog } from '../components/placing/placing-dialog.tsx';
import { useCheckout } from '../checkout/use-checkout.ts';
import { messages } from '../messages.ts';
import { home, paths } from '../paths.ts';

export function CheckoutPage() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('checkout.page');
  const { status } = useSession();
  const config = useConfig();
  useCartNews();
  if (config.data && status !== 'loading') return <Checkout config={config.data} />;
  if (config.isError)
    return (
      <PageFailure
        heading={text('heading')}
        error={config.error}
        isRetrying={config.isFetching}
        onRetry={() => void config.refetch()}
      />
    );
  return (
    <Frame>
      <CheckoutSkeleton />
    </Frame>
  );
}

function Checkout({ config }: { config: CheckoutConfig }) {
  const checkout = useCheckout(config);
  const { quoting, placing, payment } = checkout;
  const { query, quote, isEmpty, isNotOffered } = quoting;
  const isBroken = query.isError && !quote && !isEmpty && !isNotOffered;
  return (
    <Frame>
      {isEmpty && placing.attempt === null ? (
        <NothingIn />
      ) : isBroken ? (
        <ErrorPanel error={query.error} onRetry={() => void query.refetch()} isRetrying={query.isFetching} />
      ) : (
        <CheckoutForm config={config} checkout={checkout} />
      )}
      <PlacingDialog placing={placing} publishableKey={payment.publishableKey} />
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const text = useTranslations('checkout.page');
  return (
    <div data-boundary="checkout">
      <title>{text('title')}</title>
      <PageHeader
        variant="display"
        title={text('heading')}
        crumbs={[{ label: text('cart'), href: paths.cart }, { label: text('heading') }]}
      />
      {children}
    </div>
  );
}

function NothingIn() {
  const text = useTranslations('checkout.page');
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
