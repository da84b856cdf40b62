import type { Order } from '@highstreet/orders/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import { Stepper } from '@highstreet/ui/stepper';

const steps = ['confirmed', 'processing', 'shipped', 'delivered'] as const;

/** How far an order is on its way. */
export function OrderSteps({ order }: { order: Order }) {
  const text = useTranslations('orders.order');
  const words = useTranslations('orders.status');
  if (order.status === 'cancelled')
    return (
      <Notice tone="danger" title={text('cancelled')}>
        {order.cancelReason}
      </Notice>
    );
  if (order.status === 'pending') return <Notice tone="warning">{text('waiting')}</Notice>;
  return (
    <div aria-live="polite">
      <Stepper
        steps={steps.map((id) => ({ id, label: words(id) }))}
        current={order.status}
        isDone={order.status === 'delivered'}
      />
    </div>
  );
}
