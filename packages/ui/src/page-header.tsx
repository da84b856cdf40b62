import type { ReactNode } from 'react';
import { Breadcrumb, type Crumb } from './breadcrumb.tsx';
import { cx } from './cx.tsx';

export type PageHeaderProps = {
  title: ReactNode;
  description?: ReactNode;
  crumbs?: readonly Crumb[];
  /** The page's main action and few others. */
  actions?: ReactNode;
  /** Beside the title: a badge. */
  badge?: ReactNode;
  /** `display` is large and set in Fraunces, for places people come to; `work` is for tools. */
  variant?: 'display' | 'work';
  className?: string;
};

/** The one h1 of a page, with the way to it and its actions. */
export function PageHeader({ variant = 'work', ...props }: PageHeaderProps) {
  const { title, description, crumbs, actions, badge, className } = props;
  return (
    <header className={cx('flex flex-col gap-3 pb-6', className)}>
      {crumbs && <Breadcrumb items={crumbs} />}
      <div className="flex flex-col gap-4 sm:flex-row sm:flex-wrap sm:items-end sm:justify-between">
        <div className="flex min-w-0 flex-1 flex-col gap-1">
          <div className="flex flex-wrap items-center gap-3">
            <h1
              className={cx(
                'min-w-0 font-display tracking-tight text-ink wrap-words',
                variant === 'display' ? 'text-xl font-medium sm:text-2xl' : 'text-xl font-medium',
              )}
            >
              {title}
            </h1>
            {badge}
          </div>
          {description && <div className="max-w-reading text-base text-muted wrap-words">{description}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </header>
  );
}
