import { cx } from './cx.tsx';
import { useFormat } from './format.tsx';
import { useUiText } from './ui-text.tsx';

export type RatingProps = {
  /** 0 to 5, with parts. */
  value: number;
  /** How many reviews it is made of; shown when given. */
  count?: number;
  size?: 'sm' | 'md';
  className?: string;
};

/** The mean of reviews as stars, number and count. */
export function Rating({ value, count, size = 'sm', className }: RatingProps) {
  const format = useFormat();
  const text = useUiText();
  const shown = format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <span className={cx('inline-flex items-center gap-1.5 text-sm tabular', className)}>
      <span role="img" aria-label={text('rating.value', { value: shown })}>
        <Stars
          share={Math.max(0, Math.min(5, value)) / 5}
          className={size === 'sm' ? 'h-3.5 w-18' : 'h-5 w-26'}
        />
      </span>
      {count !== undefined && (
        <>
          {count > 0 && (
            <span aria-hidden className="font-medium text-ink">
              {shown}
            </span>
          )}
          <span className="text-muted">
            <span aria-hidden>({format.number(count)})</span>
            <span className="sr-only">{text('rating.reviews', { count })}</span>
          </span>
        </>
      )}
    </span>
  );
}

/** The outline of one star in a 20 by 20 box. */
export const starPath = 'M10 1.6l2.5 5.3 5.8.8-4.2 4.1 1 5.8-5.1-2.8-5.1 2.8 1-5.8L1.7 7.7l5.8-.8z';

const places = [0, 21, 42, 63, 84];

function Stars({ share, className }: { share: number; className: string }) {
  return (
    <span className={cx('relative block', className)}>
      <StarRow className="text-line" />
      <span className="absolute inset-0 block overflow-hidden" style={{ width: `${share * 100}%` }}>
        <StarRow className={cx('text-star', className)} />
      </span>
    </span>
  );
}

function StarRow({ className }: { className: string }) {
  return (
    <svg
      viewBox="0 0 104 20"
      className={cx('block h-full max-w-none', className)}
      fill="currentColor"
      aria-hidden
    >
      {places.map((x) => (
        <path key={x} d={starPath} transform={`translate(${x} 0)`} strokeLinejoin="round" />
      ))}
    </svg>
  );
}
