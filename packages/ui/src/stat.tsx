import type { ReactNode } from 'react';
import { cx } from './cx.tsx';
import { Link } from './link.tsx';

export type StatProps = {
  label: string;
  value: ReactNode;
  /** What it is compared with, or since when. */
  note?: ReactNode;
  tone?: 'neutral' | 'success' | 'warning' | 'danger';
  href?: string;
  className?: string;
};

const tones = {
  neutral: 'text-muted',
  success: 'text-success',
  warning: 'text-warning',
  danger: 'text-danger',
};

/** One number that matters. */
export function Stat({ label, value, note, tone = 'neutral', href, className }: StatProps) {
  return (
    <div
      className={cx(
        'relative flex min-w-0 flex-col gap-1 rounded-lg border border-line bg-surface p-4 shadow-rest',
        className,
      )}
    >
      <span className="text-sm text-muted wrap-words">
        {href ? (
          <Link
            href={href}
            variant="quiet"
            className="text-muted after:absolute after:inset-0 after:rounded-lg"
          >
            {label}
          </Link>
        ) : (
          label
        )}
      </span>
      <span className="text-lg font-semibold tracking-tight sm:text-xl text-ink tabular wrap-words">
        {value}
      </span>
      {note && <span className={cx('text-xs', tones[tone])}>{note}</span>}
    </div>
  );
}
