import type { ReactNode } from 'react';

type Props = { title: string; description?: string; actions?: ReactNode; children: ReactNode };

/** A part of a page under a heading of its own. */
export function Section({ title, description, actions, children }: Props) {
  return (
    <section className="flex min-w-0 flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="flex min-w-0 flex-col gap-1">
          <h2 className="text-lg font-medium">{title}</h2>
          {description && <p className="text-sm text-muted">{description}</p>}
        </div>
        {actions && <div className="shrink-0">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
