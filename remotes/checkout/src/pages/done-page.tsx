import type { Placement } from '@highstreet/checkout/contract';
import { ApiProblem } from '@highstreet/federation';
import { ButtonLink } from '@highstreet/ui/button-link';
import { EmptyState } from '@highstreet/ui/empty-state';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { Loading, Skeleton } from '@highstreet/ui/skeleton';
import { SearchX, ShoppingBag } from 'lucide-react';
import { useParams, useSearchParams } from 'react-router';
import { usePlacement } from '../api/get-placement.ts';
import { Confirmation } from '../components/done/confirmation.tsx';
import { PageFailure } from '../components/page-failure.tsx';
import { messages } from '../messages.ts';
import { home, paths } from '../paths.ts';

export function DonePage() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('checkout.done');
  const { orderId = '' } = useParams();
  const [params] = useSearchParams();
  const query = usePlacement(orderId, params.get('key') ?? undefined);
  const placement = query.data;
  if (!placement && query.isError) {
    const isGone = query.error instanceof ApiProblem && query.error.status === 404;
    if (isGone) return <Gone />;
    const { error, isFetching, refetch } = query;
    return (
      <PageFailure
        heading={text('pending')}
        error={error}
        isRetrying={isFetching}
        onRetry={() => void refetch()}
      />
    );
  }
  return (
    <div data-boundary="checkout" className="mx-auto max-w-4xl">
      <title>{text('title')}</title>
      {placement === undefined ? (
        <Loading className="flex flex-col gap-6">
          <Skeleton className="h-12 w-2/3" />
          <Skeleton className="h-64 rounded-lg" />
        </Loading>
      ) : placement.state === 'placed' ? (
        <Confirmation placement={placement} isGuest={params.has('key')} />
      ) : (
        <NotPlaced placement={placement} />
      )}
    </div>
  );
}

function NotPlaced({ placement }: { placement: Placement }) {
  const text = useTranslations('checkout.done');
  const isFailed = placement.state === 'failed';
  const heading = text(isFailed ? 'cancelled' : 'pending');
  return (
    <>
      <PageHeader variant="display" title={heading} />
      <EmptyState
        icon={<ShoppingBag />}
        title={text(isFailed ? 'cancelledHint' : 'pendingHint')}
        action={
          <ButtonLink href={isFailed ? paths.cart : paths.checkout} variant="primary">
            {text(isFailed ? 'toCart' : 'toCheckout')}
          </ButtonLink>
        }
      />
    </>
  );
}

function Gone() {
  const text = useTranslations('checkout.done');
  return (
    <div data-boundary="checkout">
      <title>{text('gone')}</title>
      <PageHeader title={text('gone')} />
      <EmptyState
        icon={<SearchX />}
        title={text('goneHint')}
        action={<ButtonLink href={home}>{text('look')}</ButtonLink>}
      />
    </div>
  );
}
