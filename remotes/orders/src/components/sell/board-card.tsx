import type { OrderSummary } from '@highstreet/orders/contract';
import { Badge } from '@highstreet/ui/badge';
import { Button } from '@highstreet/ui/button';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { toSellOrder } from '../../paths.ts';

type Props = { order: OrderSummary; onNext?: (() => void) | undefined };

/** An order on the board; its button moves it on without dragging. */
export function BoardCard({ order, onNext }: Props) {
  const text = useTranslations('orders.sell');
  const list = useTranslations('orders.list');
  const format = useFormat();
  const { id, number, items, itemCount, customerName, total, currency, placedAt, openReturns, status } =
    order;
  return (
    <div className="flex flex-col items-start gap-1.5">
      <div className="flex w-full flex-wrap items-baseline justify-between gap-x-3">
        <Link href={toSellOrder(id)} variant="quiet" className="tabular font-semibold">
          {number}
        </Link>
        <span className="tabular font-medium">{format.money(total, currency)}</span>
      </div>
      <p className="line-clamp-2 wrap-words">{items.map(({ title }) => title).join(', ')}</p>
      <p className="text-xs text-muted wrap-words">
        {[customerName, list('items', { count: itemCount }), format.relative(placedAt)].join(' · ')}
      </p>
      {openReturns > 0 && <Badge tone="warning">{list('returnOpen')}</Badge>}
      {onNext && (
        <Button size="sm" onPress={onNext}>
          {text(`next.${status}`)}
        </Button>
      )}
    </div>
  );
}
