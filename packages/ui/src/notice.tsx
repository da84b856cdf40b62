import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.tsx';

export type NoticeProps = {
  tone?: 'neutral' | 'success' | 'warning' | 'danger';
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  className?: string;
};

const looks = {
  neutral: { icon: Info, box: 'border-line bg-sunken', mark: 'text-muted' },
  success: { icon: CircleCheck, box: 'border-success/25 bg-success-soft', mark: 'text-success' },
  warning: { icon: TriangleAlert, box: 'border-warning/30 bg-warning-soft', mark: 'text-warning' },
  danger: { icon: CircleAlert, box: 'border-danger/30 bg-danger-soft', mark: 'text-danger' },
};

/** Something to know that stays on the page. */
export function Notice({ tone = 'neutral', title, children, actions, className }: NoticeProps) {
  const { icon: Icon, box, mark } = looks[tone];
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={cx('flex gap-3 rounded-lg border px-4 py-3 text-sm text-ink', box, className)}
    >
      <Icon aria-hidden className={cx('mt-0.5 size-4.5 shrink-0', mark)} />
      <div className="flex min-w-0 flex-1 flex-col gap-1 wrap-words">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className="mt-1 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
