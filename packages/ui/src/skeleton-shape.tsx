import type { CSSProperties } from 'react';
import { cx } from './cx.tsx';

export type SkeletonProps = {
  /** Size by class: `h-4 w-32`. */
  className?: string;
  shape?: 'box' | 'line' | 'circle';
  style?: CSSProperties;
};

/** A grey shape in place of what comes. */
export function Skeleton({ className, shape = 'box', style }: SkeletonProps) {
  return (
    <span
      aria-hidden
      style={style}
      className={cx(
        'relative block overflow-hidden bg-sunken after:absolute after:inset-0 after:animate-shimmer',
        'after:bg-linear-to-r after:from-transparent after:via-(--hs-shine) after:to-transparent',
        shape === 'circle' ? 'rounded-full' : 'rounded-md',
        shape === 'line' && 'my-1 h-3',
        className,
      )}
    />
  );
}

/** Lines of text to come; the last one is shorter. */
export function SkeletonText({ lines = 3, className }: { lines?: number; className?: string }) {
  return (
    <span className={cx('block', className)}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} shape="line" className={line === lines - 1 && lines > 1 ? 'w-2/3' : 'w-full'} />
      ))}
    </span>
  );
}
