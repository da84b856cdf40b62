import { Fragment } from '@highstreet/federation';
import type { Order } from '@highstreet/orders/contract';
import { ButtonLink } from '@highstreet/ui/button-link';
import { Messages, useFormat, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { FileText } from 'lucide-react';
import { useParams } from 'react-router';
import { useOrder, type OrderRef } from '../api/get-order.ts';
import { useOrderNews } from '../api/use-order-news.ts';
import { NoteForm } from '../components/note-form.tsx';
import { OrderBadge } from '../components/order-badge.tsx';
import { OrderDelivery } from '../components/order-delivery.tsx';
import { OrderParts } from '../components/order-parts.tsx';
import { OrderSkeleton } from '../components/order-skeleton.tsx';
import { OrderSteps } from '../components/order-steps.tsx';
import { OrderTimeline } from '../components/order-timeline.tsx';
import { OrderTotals } from '../components/order-totals.tsx';
import { PageFailure } from '../components/page-failure.tsx';
import { ReturnsPanel } from '../components/returns-panel.tsx';
import { PartActions } from '../components/sell/part-actions.tsx';
import { ReturnActions } from '../components/sell/return-actions.tsx';
import { useSellerView } from '../components/sell/use-seller-view.ts';
import { messages } from '../messages.ts';
import { paths } from '../paths.ts';

export function SellOrderPage() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const { orderId: id = '' } = useParams();
  const of: OrderRef = { id, as: useSellerView() };
  const query = useOrder(of);
  useOrderNews(id);
  if (query.isPending) return <OrderSkeleton />;
  if (query.data) return <Shown order={query.data} of={of} />;
  return (
    <PageFailure
      error={query.error}
      isRetrying={query.isFetching}
      onRetry={() => void query.refetch()}
      back={paths.sellOrders}
    />
  );
}

function Shown({ order, of }: { order: Order; of: OrderRef }) {
  const text = useTranslations('orders.order');
  const words = useTranslations('orders.sellOrder');
  const format = useFormat();
  const { number, placedAt, customer, fulfilments } = order;
  // An admin looks on; only who has one part in view moves it here.
  const [part] = fulfilments.length === 1 ? fulfilments : [];
  return (
    <div data-boundary="orders" className="flex flex-col gap-6">
      <title>{text('title', { number })}</title>
      <PageHeader
        title={text('heading', { number })}
        description={`${customer.name} · ${format.dateTime(placedAt)}`}
        crumbs={[{ label: words('all'), href: paths.sellOrders }, { label: number }]}
        badge={<OrderBadge {...order} />}
        actions={
          <>
            <ButtonLink
              href={order.invoiceUrl}
              target="_blank"
              rel="noreferrer"
              icon={<FileText aria-hidden />}
            >
              {words('packingSlip')}
            </ButtonLink>
            <Fragment
              slice="checkout"
              module="./fragments/refund"
              orderId={order.id}
              fallback={<span />}
              unavailable={<span />}
            />
            {part && <PartActions of={of} order={order} part={part} />}
          </>
        }
      />
      <OrderSteps order={order} />
      <div className="grid items-start gap-6 lg:grid-cols-3">
        <div className="flex min-w-0 flex-col gap-6 lg:col-span-2">
          <ReturnsPanel order={order} actions={(asked) => <ReturnActions of={of} asked={asked} />} />
          <OrderParts order={order} />
          <OrderTimeline order={order}>
            <NoteForm order={of} />
          </OrderTimeline>
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <OrderDelivery order={order} />
          <OrderTotals order={order} />
        </div>
      </div>
    </div>
  );
}
