import type { OrderSummary } from '@highstreet/orders/contract';
import { Badge } from '@highstreet/ui/badge';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Image } from '@highstreet/ui/image';
import { Link } from '@highstreet/ui/link';
import { ChevronRight } from 'lucide-react';
import { toOrder } from '../paths.ts';
import { OrderBadge } from './order-badge.tsx';

/** An order in the customer's list; the whole card leads to it. */
export function OrderCard({ order }: { order: OrderSummary }) {
  const text = useTranslations('orders.list');
  const format = useFormat();
  const { id, number, items, itemCount, total, currency, placedAt, sellerNames, openReturns } = order;
  return (
    <article className="relative flex flex-col gap-3 rounded-lg border border-line bg-surface p-4 shadow-rest transition-colors hover:border-edge sm:flex-row sm:items-center sm:gap-5">
      <div className="flex shrink-0 gap-2 sm:w-44">
        {items.slice(0, 3).map((item) => (
          <Image
            key={item.productId}
            id={item.productId}
            title={item.title}
            src={item.image}
            alt=""
            className="size-13"
          />
        ))}
      </div>
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <OrderBadge {...order} />
          {openReturns > 0 && <Badge tone="warning">{text('returnOpen')}</Badge>}
        </p>
        <h2 className="text-base font-semibold wrap-words">
          <Link href={toOrder(id)} variant="quiet" className="after:absolute after:inset-0 after:rounded-lg">
            {items.map(({ title }) => title).join(', ')}
          </Link>
        </h2>
        <p className="text-sm text-muted wrap-words">
          {[number, format.date(placedAt), text('from', { sellers: format.list(sellerNames) })].join(' · ')}
        </p>
      </div>
      <p className="flex items-center justify-between gap-4 sm:justify-end">
        <span className="flex flex-col sm:items-end">
          <span className="tabular font-semibold">{format.money(total, currency)}</span>
          <span className="text-sm text-muted">{text('items', { count: itemCount })}</span>
        </span>
        <ChevronRight aria-hidden className="size-5 text-muted" />
      </p>
    </article>
  );
}
