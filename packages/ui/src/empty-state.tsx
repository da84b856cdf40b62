import type { ReactNode } from 'react';
import { cx } from './cx.tsx';

export type EmptyStateProps = {
  /** What this place is for. */
  title: string;
  /** What will be here, and how it gets here. */
  description?: ReactNode;
  /** A lucide icon. */
  icon?: ReactNode;
  /** The first step: one button or link. */
  action?: ReactNode;
  /** Inside a card or table: less room around. */
  isCompact?: boolean;
  className?: string;
};

/** Nothing here yet: says what this is and offers the first step. */
export function EmptyState({ title, description, icon, action, isCompact, className }: EmptyStateProps) {
  return (
    <div
      className={cx(
        'flex flex-col items-center gap-1 px-6 text-center',
        isCompact ? 'py-8' : 'rounded-lg border border-dashed border-line py-16',
        className,
      )}
    >
      {icon && (
        <span
          aria-hidden
          className="mb-3 flex size-12 items-center justify-center rounded-full bg-accent-soft text-accent [&_svg]:size-6"
        >
          {icon}
        </span>
      )}
      <p className="text-base font-semibold text-ink wrap-words">{title}</p>
      {description && <div className="max-w-sm text-sm text-muted wrap-words">{description}</div>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
