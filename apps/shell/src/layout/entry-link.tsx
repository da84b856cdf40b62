import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import type { ShownEntry } from './use-navigation.ts';

interface Props {
  entry: ShownEntry;
  className: string;
  /** The entry also stands for the pages below its path. */
  isPrefix?: boolean;
  children: ReactNode;
}

/** A link of the navigation that knows when its page is open. */
export function EntryLink({ entry, className, isPrefix = false, children }: Props) {
  const { pathname } = useLocation();
  const isCurrent = pathname === entry.path || (isPrefix && pathname.startsWith(`${entry.path}/`));
  return (
    <Link to={entry.path} aria-current={isCurrent ? 'page' : undefined} className={className}>
      {children}
    </Link>
  );
}
