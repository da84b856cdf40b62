import { type ReactNode, useId } from 'react';
import { cx } from './cx.tsx';

export type PanelProps = {
  title?: ReactNode;
  description?: ReactNode;
  /** Beside the title. */
  actions?: ReactNode;
  children?: ReactNode;
  padding?: 'none' | 'md';
  className?: string;
};

/** A sheet of paper on the page: one subject with its title and actions. */
export function Panel({ title, description, actions, children, padding = 'md', className }: PanelProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={title ? id : undefined}
      className={cx('min-w-0 rounded-lg border border-line bg-surface shadow-rest', className)}
    >
      {(title || actions) && (
        <header
          className={cx(
            'flex flex-wrap items-start justify-between gap-3 px-5',
            padding === 'none' ? 'py-4' : 'pt-5',
          )}
        >
          <div className="flex min-w-0 flex-col gap-0.5">
            {title && (
              <h2 id={id} className="text-base font-semibold text-ink wrap-words">
                {title}
              </h2>
            )}
            {description && <div className="max-w-reading text-sm text-muted wrap-words">{description}</div>}
          </div>
          {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
        </header>
      )}
      {children !== undefined && <div className={padding === 'md' ? 'p-5' : undefined}>{children}</div>}
    </section>
  );
}
