import type { ReactNode } from 'react';
import { cx } from './cx.tsx';

export type Fact = { label: string; value: ReactNode };

/** Names and values, one under the other: attributes of a product, lines of a total. */
export function Facts({ items, className }: { items: readonly Fact[]; className?: string }) {
  return (
    <dl className={cx('divide-y divide-line text-sm', className)}>
      {items.map((item) => (
        <div key={item.label} className="flex flex-wrap gap-x-6 gap-y-0.5 py-2.5">
          <dt className="w-40 shrink-0 text-muted wrap-words">{item.label}</dt>
          <dd className="min-w-0 flex-1 basis-48 text-ink wrap-words">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
