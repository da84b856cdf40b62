import type { Order } from '@highstreet/orders/contract';
import { useSession } from '@highstreet/federation';
import { Button } from '@highstreet/ui/button';
import { ButtonLink } from '@highstreet/ui/button-link';
import { Messages, useFormat, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { FileText, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useOrder, type OrderRef } from '../api/get-order.ts';
import { useOrderNews } from '../api/use-order-news.ts';
import { CancelDialog } from '../components/cancel-dialog.tsx';
import { NoteForm } from '../components/note-form.tsx';
import { OrderBadge } from '../components/order-badge.tsx';
import { OrderDelivery } from '../components/order-delivery.tsx';
import { OrderParts } from '../components/order-parts.tsx';
import { OrderSkeleton } from '../components/order-skeleton.tsx';
import { OrderSteps } from '../components/order-steps.tsx';
import { OrderTimeline } from '../components/order-timeline.tsx';
import { OrderTotals } from '../components/order-totals.tsx';
import { PageFailure } from '../components/page-failure.tsx';
import { ReturnDialog } from '../components/return-dialog.tsx';
import { ReturnsPanel } from '../components/returns-panel.tsx';
import { messages } from '../messages.ts';
import { paths } from '../paths.ts';

export function OrderPage() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const { orderId: id = '' } = useParams();
  const key = useSearchParams()[0].get('key') ?? undefined;
  const { status } = useSession();
  const of: OrderRef = { id, as: 'customer', key };
  const query = useOrder(of);
  useOrderNews(id);
  const order = query.data;
  const isAsking = query.isPending || (status === 'loading' && !order);
  if (isAsking) return <OrderSkeleton />;
  if (!order)
    return (
      <PageFailure
        error={query.error}
        isRetrying={query.isFetching}
        onRetry={() => void query.refetch()}
        back={paths.orders}
      />
    );
  return <Shown order={order} of={of} isGuest={key !== undefined && status !== 'signed-in'} />;
}

function Shown({ order, of, isGuest }: { order: Order; of: OrderRef; isGuest: boolean }) {
  const text = useTranslations('orders.order');
  const format = useFormat();
  const { number, placedAt } = order;
  return (
    <div data-boundary="orders" className="flex flex-col gap-6">
      <title>{text('title', { number })}</title>
      <PageHeader
        title={text('heading', { number })}
        description={text('placed', { date: format.dateTime(placedAt) })}
        crumbs={isGuest ? [] : [{ label: text('yours'), href: paths.orders }, { label: number }]}
        badge={<OrderBadge {...order} />}
        actions={<Actions order={order} of={of} />}
      />
      <OrderSteps order={order} />
      <div className="grid items-start gap-6 lg:grid-cols-3">
        <div className="flex min-w-0 flex-col gap-6 lg:col-span-2">
          <OrderParts order={order} />
          <ReturnsPanel order={order} />
          <OrderTimeline order={order}>
            <NoteForm order={of} />
          </OrderTimeline>
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <OrderTotals order={order} />
          <OrderDelivery order={order} />
        </div>
      </div>
    </div>
  );
}

function Actions({ order, of }: { order: Order; of: OrderRef }) {
  const text = useTranslations('orders.order');
  const [isCancelling, setCancelling] = useState(false);
  const [isReturning, setReturning] = useState(false);
  return (
    <>
      {order.canReturn && (
        <Button icon={<RotateCcw aria-hidden />} onPress={() => setReturning(true)}>
          {text('return')}
        </Button>
      )}
      {order.canCancel && <Button onPress={() => setCancelling(true)}>{text('cancel')}</Button>}
      {order.status !== 'pending' && (
        <ButtonLink href={order.invoiceUrl} target="_blank" rel="noreferrer" icon={<FileText aria-hidden />}>
          {text('invoice')}
        </ButtonLink>
      )}
      {isCancelling && <CancelDialog order={of} isOpen onOpenChange={setCancelling} />}
      {isReturning && <ReturnDialog of={of} order={order} isOpen onOpenChange={setReturning} />}
    </>
  );
}
