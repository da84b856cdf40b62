import type { OrderItem } from '@highstreet/orders/contract';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Image } from '@highstreet/ui/image';
import { Link } from '@highstreet/ui/link';
import { toProduct } from '../paths.ts';

/** What was bought, as it was then. */
export function OrderItems({ items, currency }: { items: readonly OrderItem[]; currency: string }) {
  const text = useTranslations('orders.order');
  const format = useFormat();
  return (
    <ul className="divide-y divide-line">
      {items.map((item) => (
        <li key={item.lineId} className="flex gap-4 py-3 first:pt-0 last:pb-0">
          <Image
            id={item.productId}
            title={item.title}
            src={item.image}
            alt=""
            className="size-16 shrink-0"
          />
          <div className="flex min-w-0 flex-1 flex-col gap-0.5">
            <Link href={toProduct(item.slug)} variant="quiet" className="font-medium wrap-words">
              {item.title}
            </Link>
            <span className="text-sm text-muted wrap-words">{[...item.options, item.sku].join(' · ')}</span>
            {item.returned > 0 && (
              <span className="text-sm text-warning">{text('returned', { count: item.returned })}</span>
            )}
          </div>
          <div className="flex shrink-0 flex-col items-end gap-0.5 text-sm">
            <span className="tabular font-semibold">{format.money(item.amount, currency)}</span>
            <span className="tabular text-muted">
              {text('pieces', { quantity: item.quantity, price: format.money(item.unitPrice, currency) })}
            </span>
            {item.discount > 0 && (
              <span className="tabular text-success">{format.money(-item.discount, currency)}</span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
