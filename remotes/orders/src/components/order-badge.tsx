import type { OrderSummary } from '@highstreet/orders/contract';
import { Badge, type BadgeTone } from '@highstreet/ui/badge';
import { useTranslations } from '@highstreet/ui/i18n';

const tones: Record<OrderSummary['status'], BadgeTone> = {
  pending: 'warning',
  confirmed: 'accent',
  processing: 'accent',
  shipped: 'warm',
  delivered: 'success',
  cancelled: 'danger',
};

/** Where an order is, and beside it whether money went back. */
export function OrderBadge({ status, refundStatus }: Pick<OrderSummary, 'status' | 'refundStatus'>) {
  const text = useTranslations('orders.status');
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Badge tone={tones[status]} hasDot>
        {text(status)}
      </Badge>
      {refundStatus !== 'none' && <Badge>{text(refundStatus)}</Badge>}
    </span>
  );
}
