import type { Fulfilment, Order } from '@highstreet/orders/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { Panel } from '@highstreet/ui/panel';
import { Truck } from 'lucide-react';
import { OrderBadge } from './order-badge.tsx';
import { OrderItems } from './order-items.tsx';

/** The lines of an order by who sells them, each with where it is. */
export function OrderParts({ order }: { order: Order }) {
  const text = useTranslations('orders.order');
  const { fulfilments, items, currency } = order;
  if (fulfilments.length === 0)
    return (
      <Panel>
        <OrderItems items={items} currency={currency} />
      </Panel>
    );
  return (
    <>
      {fulfilments.map((part) => (
        <Panel
          key={part.sellerId}
          title={text('soldBy', { seller: part.sellerName })}
          actions={<OrderBadge status={part.status} refundStatus="none" />}
        >
          <Tracking part={part} />
          <OrderItems
            items={items.filter(({ sellerId }) => sellerId === part.sellerId)}
            currency={currency}
          />
        </Panel>
      ))}
    </>
  );
}

function Tracking({ part: { tracking } }: { part: Fulfilment }) {
  const text = useTranslations('orders.order');
  if (!tracking) return null;
  const { carrier, number, url } = tracking;
  return (
    <p className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-sunken px-3 py-2 text-sm">
      <Truck aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="tabular wrap-words">{text('tracking', { carrier, number })}</span>
      {url && (
        <Link href={url} target="_blank" rel="noreferrer">
          {text('track')}
        </Link>
      )}
    </p>
  );
}
