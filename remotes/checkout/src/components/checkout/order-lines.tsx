import type { CartLine } from '@highstreet/checkout/contract';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { LinePicture } from '../line-picture.tsx';

/** What is bought, small: picture, name, pieces, sum. */
export function OrderLines({ lines }: { lines: readonly CartLine[] }) {
  const text = useTranslations('checkout.lines');
  const format = useFormat();
  return (
    <ul className="flex flex-col gap-4">
      {lines.map(({ id, productId, title, image, options, quantity, total }) => (
        <li key={id} className="flex items-center gap-4">
          <LinePicture
            id={productId}
            title={title}
            image={image}
            quantity={quantity}
            label={text('quantity', { count: quantity })}
          />
          <div className="flex min-w-0 flex-1 flex-col text-sm">
            <span className="line-clamp-2 leading-snug font-medium wrap-words">{title}</span>
            {options.length > 0 && <span className="truncate text-muted">{options.join(' · ')}</span>}
          </div>
          <span className="shrink-0 text-sm tabular">{format.money(total.amount, total.currency)}</span>
        </li>
      ))}
    </ul>
  );
}
