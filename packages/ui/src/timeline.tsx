import type { ReactNode } from 'react';
import { cx } from './cx.tsx';
import { type Instant, useFormat } from './format.tsx';

export type TimelineEntry = {
  id: string;
  title: ReactNode;
  at?: Instant;
  description?: ReactNode;
  icon?: ReactNode;
  tone?: 'neutral' | 'accent' | 'success' | 'warning' | 'danger';
  /** Has not happened yet. */
  isOpen?: boolean;
};

const tones = {
  neutral: 'bg-sunken text-muted',
  accent: 'bg-accent-soft text-accent',
  success: 'bg-success-soft text-success',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
};

/** What happened, in order: the way of an order, the log of a release. */
export function Timeline({ items, className }: { items: readonly TimelineEntry[]; className?: string }) {
  const format = useFormat();
  return (
    <ol className={cx('flex flex-col', className)}>
      {items.map((item) => (
        <li key={item.id} className="group relative flex gap-3 pb-6 last:pb-0">
          <span aria-hidden className="absolute start-3.5 top-8 bottom-0.5 w-px bg-line group-last:hidden" />
          <span
            aria-hidden
            className={cx(
              'flex size-7 shrink-0 items-center justify-center rounded-full [&_svg]:size-4',
              item.isOpen ? 'border-2 border-dashed border-line text-muted' : tones[item.tone ?? 'neutral'],
            )}
          >
            {item.icon ?? <span className="size-2 rounded-full bg-current" />}
          </span>
          <div className="flex min-w-0 flex-1 flex-col gap-0.5 pt-1 text-sm">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className={cx('wrap-words', item.isOpen ? 'text-muted' : 'font-medium text-ink')}>
                {item.title}
              </span>
              {item.at !== undefined && (
                <time dateTime={new Date(item.at).toISOString()} className="text-xs text-muted tabular">
                  {format.dateTime(item.at)}
                </time>
              )}
            </div>
            {item.description && <div className="text-muted wrap-words">{item.description}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
