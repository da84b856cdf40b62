import type { CartLine } from '@highstreet/checkout/contract';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Image } from '@highstreet/ui/image';

/** What is bought, small: picture, name, pieces, sum. */
export function OrderLines({ lines }: { lines: readonly CartLine[] }) {
  const text = useTranslations('checkout.miniCart');
  const format = useFormat();
  return (
    <ul className="flex flex-col gap-4">
      {lines.map(({ id, productId, title, image, options, quantity, total }) => (
        <li key={id} className="flex items-start gap-3">
          <Image id={productId} title={title} src={image} alt="" sizes="56px" className="size-14 shrink-0" />
          <div className="flex min-w-0 flex-1 flex-col text-sm">
            <span className="line-clamp-2 font-medium wrap-words">{title}</span>
            <span className="text-muted tabular">
              {[text('quantity', { count: quantity }), ...options].join(' ')}
            </span>
          </div>
          <span className="shrink-0 text-sm tabular">{format.money(total.amount, total.currency)}</span>
        </li>
      ))}
    </ul>
  );
}
