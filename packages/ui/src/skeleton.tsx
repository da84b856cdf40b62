import type { ReactNode } from 'react';
import { useUiText } from './ui-text.tsx';

export { Skeleton, type SkeletonProps, SkeletonText } from './skeleton-shape.tsx';

/** Wraps skeletons and tells a screen reader that something is loading. */
export function Loading({
  children,
  label,
  className,
}: {
  children: ReactNode;
  label?: string;
  className?: string;
}) {
  const text = useUiText();
  return (
    <div role="status" aria-busy="true" className={className}>
      <span className="sr-only">{label ?? text('loading')}</span>
      {children}
    </div>
  );
}
