import type { ReactNode } from 'react';
import { cx } from './cx.tsx';

export type StickyActionsProps = {
  children: ReactNode;
  /** Text at the start: what is unsaved, the total. */
  note?: ReactNode;
  /** Sticks on wide screens too. */
  isAlways?: boolean;
  className?: string;
};

/**
 * The main action within reach of the thumb: sticks to the bottom on phones, above the shell's navigation
 * (whose height is `--hs-bottom-bar`), and is a plain row on wide screens.
 */
export function StickyActions({ children, note, isAlways, className }: StickyActionsProps) {
  return (
    <div
      className={cx(
        'sticky bottom-(--hs-bottom-bar,0px) z-20 -mx-4 flex flex-wrap items-center gap-3 border-t border-line bg-paper/95 px-4 py-3 backdrop-blur-sm',
        isAlways
          ? 'sm:mx-0 sm:rounded-t-lg sm:border-x'
          : 'sm:static sm:mx-0 sm:border-t-0 sm:bg-transparent sm:px-0 sm:backdrop-blur-none',
        className,
      )}
    >
      {note && <div className="min-w-0 flex-1 text-sm text-muted wrap-words">{note}</div>}
      <div className={cx('flex gap-2 max-sm:*:flex-1', note ? 'shrink-0' : 'w-full sm:w-auto')}>
        {children}
      </div>
    </div>
  );
}
