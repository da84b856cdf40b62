import type { Order, TimelineEntry } from '@highstreet/orders/contract';
import { Badge } from '@highstreet/ui/badge';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { Timeline } from '@highstreet/ui/timeline';
import { Check, CircleAlert, MessageSquare, Package, RotateCcw, Truck, X } from 'lucide-react';
import type { ReactNode } from 'react';

type Look = { icon: ReactNode; tone: 'neutral' | 'accent' | 'success' | 'warning' | 'danger' };

const looks: Partial<Record<string, Look>> = {
  confirmed: { icon: <Check aria-hidden />, tone: 'accent' },
  processing: { icon: <Package aria-hidden />, tone: 'accent' },
  shipped: { icon: <Truck aria-hidden />, tone: 'accent' },
  delivered: { icon: <Check aria-hidden />, tone: 'success' },
  cancelled: { icon: <X aria-hidden />, tone: 'danger' },
  attention: { icon: <CircleAlert aria-hidden />, tone: 'warning' },
  return_requested: { icon: <RotateCcw aria-hidden />, tone: 'warning' },
  refunded: { icon: <RotateCcw aria-hidden />, tone: 'success' },
  note: { icon: <MessageSquare aria-hidden />, tone: 'neutral' },
};

/** What happened to an order, newest first. */
export function OrderTimeline({ order, children }: { order: Order; children?: ReactNode }) {
  const text = useTranslations('orders.order');
  const words = useTranslations('orders.timeline');
  const names = new Map(order.fulfilments.map(({ sellerId, sellerName }) => [sellerId, sellerName]));
  const items = order.timeline.toReversed().map((entry) => {
    const kind = entry.status ?? entry.kind;
    const seller = entry.by === 'seller' && entry.sellerId !== null ? names.get(entry.sellerId) : undefined;
    return {
      id: entry.id,
      at: entry.at,
      title: words(kind),
      description: <Detail entry={entry} who={seller ?? words(`by.${entry.by}`)} currency={order.currency} />,
      ...looks[kind],
    };
  });
  return (
    <Panel title={text('history')}>
      <div className="flex flex-col gap-6">
        {children}
        <Timeline items={items} />
      </div>
    </Panel>
  );
}

function Detail({ entry, who, currency }: { entry: TimelineEntry; who: string; currency: string }) {
  const words = useTranslations('orders.timeline');
  const format = useFormat();
  return (
    <span className="flex flex-col items-start gap-1">
      <span>{who}</span>
      {entry.text && <span className="whitespace-pre-line text-ink wrap-words">{entry.text}</span>}
      {entry.amount !== undefined && (
        <span className="tabular text-ink">{format.money(entry.amount, currency)}</span>
      )}
      {entry.isInternal && <Badge>{words('internal')}</Badge>}
    </span>
  );
}
