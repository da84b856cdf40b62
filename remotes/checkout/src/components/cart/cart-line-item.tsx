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
    <li className="grid grid-cols-[4.5rem_1fr] gap-x-4 gap-y-3 px-4 py-5 sm:grid-cols-[6rem_1fr_auto] sm:px-5">
      <Image
        id={line.productId}
        title={title}
        src={line.image}
        alt=""
        sizes="96px"
        className={`row-span-2 self-start rounded-lg ${isGone ? 'opacity-50 grayscale' : ''}`}
      />
      <div className="flex min-w-0 flex-col gap-1">
        <h3 className="text-base leading-snug font-medium">
          <Link href={toProduct(line.slug, line.variantId)} variant="quiet" className="wrap-words">
            {title}
          </Link>
        </h3>
        {line.options.length > 0 && <p className="text-sm text-muted">{line.options.join(' · ')}</p>}
        <p className="text-sm text-muted tabular">{text('each', { price: money(unitPrice) })}</p>
        <LineNews line={line} change={change} isRefused={isRefused} onTake={onQuantity} />
      </div>
      <p
        className={`col-start-2 row-start-3 self-center text-end font-semibold tabular max-sm:justify-self-end sm:col-start-3 sm:row-start-1 sm:self-start ${isGone ? 'text-muted line-through' : 'text-ink'}`}
      >
        {money(total)}
      </p>
      <div className="col-start-2 row-start-2 flex items-center gap-2 max-sm:justify-between sm:col-span-2">
        {!isGone && (
          <QuantityField
            label={text('quantity', { title })}
            value={quantity}
            onChange={onQuantity}
            className="w-32"
          />
        )}
        <IconButton
          label={text('removeOne', { title })}
          icon={<Trash2 aria-hidden />}
          onPress={onRemove}
          className="text-muted"
        />
      </div>
    </li>
  );
}
