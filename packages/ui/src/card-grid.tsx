import { Children, type ReactNode } from 'react';
import { cx } from './cx.tsx';

/** Cards beside each other: two on a phone, four on a wide screen. */
export function CardGrid({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <ul
      className={cx('grid grid-cols-2 gap-x-4 gap-y-8 md:grid-cols-3 lg:grid-cols-4 lg:gap-x-6', className)}
    >
      {Children.map(children, (child) => child && <li className="min-w-0">{child}</li>)}
    </ul>
  );
}
