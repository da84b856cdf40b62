import type { CartChange, CartLine } from '@highstreet/checkout/contract';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { IconButton } from '@highstreet/ui/icon-button';
import { Image } from '@highstreet/ui/image';
import { Link } from '@highstreet/ui/link';
import { Trash2 } from 'lucide-react';
import { toProduct } from '../../paths.ts';
import { QuantityField } from '../quantity-field.tsx';
import { LineNews } from './line-news.tsx';

type Props = {
  line: CartLine;
  change: CartChange | undefined;
  /** The last change was refused and taken back. */
  isRefused: boolean;
  onQuantity: (quantity: number) => void;
  onRemove: () => void;
};

/** One thing in the cart: what it is, how many, what it comes to, and what has changed about it. */
export function CartLineItem({ line, change, isRefused, onQuantity, onRemove }: Props) {
  const text = useTranslations('checkout.cart');
  const format = useFormat();
  const { title, unitPrice, total, quantity, state } = line;
  const isGone = state === 'gone' || state === 'sold-out';
  const money = ({ amount, currency }: CartLine['total']) => format.money(amount, currency);
  return (
    <li className="flex gap-4 p-4 sm:p-5">
      <Image
        id={line.productId}
        title={title}
        src={line.image}
        alt=""
        sizes="96px"
        className={`w-18 shrink-0 self-start rounded-lg sm:w-24 ${isGone ? 'opacity-50 grayscale' : ''}`}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-3">
        <div className="flex flex-col gap-1">
          <div className="flex items-start justify-between gap-2">
            <h3 className="min-w-0 text-base leading-snug font-medium">
              <Link href={toProduct(line.slug, line.variantId)} variant="quiet" className="wrap-words">
                {title}
              </Link>
            </h3>
            <IconButton
              label={text('removeOne', { title })}
              icon={<Trash2 aria-hidden className="text-muted" />}
              onPress={onRemove}
              className="-me-2 -mt-2"
            />
          </div>
          {line.options.length > 0 && <p className="text-sm text-muted">{line.options.join(' · ')}</p>}
          <p className="text-sm text-muted tabular">{text('each', { price: money(unitPrice) })}</p>
          <LineNews line={line} change={change} isRefused={isRefused} onTake={onQuantity} />
        </div>
        <div className="mt-auto flex flex-wrap items-center gap-x-1 gap-y-2">
          {!isGone && (
            <QuantityField
              label={text('quantity', { title })}
              value={quantity}
              onChange={onQuantity}
              className="w-30"
            />
          )}
          <p
            className={`ms-auto text-base font-semibold tabular ${isGone ? 'text-muted line-through' : 'text-ink'}`}
          >
            {money(total)}
          </p>
        </div>
      </div>
    </li>
  );
}
