import { cx } from './cx.tsx';
import { useFormat } from './format.tsx';
import { useUiText } from './ui-text.tsx';

export type PriceProps = {
  /** Integer minor units. */
  amount: number;
  /** ISO 4217. */
  currency: string;
  /** The price before, in minor units; shown struck through when it is higher. */
  compareAt?: number | null;
  /** The lowest of several. */
  isFrom?: boolean;
  size?: 'sm' | 'md' | 'lg';
  /** What belongs to the price: "incl. VAT", "per night". */
  note?: string;
  className?: string;
};

const sizes = { sm: 'text-sm', md: 'text-base', lg: 'text-xl tracking-tight' };

/** A price in the person's notation, tabular figures, the old price beside the new one. */
export function Price({ amount, currency, compareAt, isFrom, size = 'md', note, className }: PriceProps) {
  const format = useFormat();
  const text = useUiText();
  const price = format.money(amount, currency);
  const before = compareAt && compareAt > amount ? format.money(compareAt, currency) : undefined;
  return (
    <span className={cx('inline-flex flex-wrap items-baseline gap-x-2 tabular', className)}>
      <span className={cx('font-semibold text-warm', sizes[size])}>
        {before && <span className="sr-only">{text('price.now', { price: '' })}</span>}
        {isFrom ? text('price.from', { price }) : price}
      </span>
      {before && (
        <span className="text-sm text-muted">
          <span className="sr-only">{text('price.was', { price: before })}</span>
          <s aria-hidden>{before}</s>
        </span>
      )}
      {note && <span className="text-xs text-muted">{note}</span>}
    </span>
  );
}
