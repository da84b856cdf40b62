import { useEffect, useRef } from 'react';
import { Button } from './button.tsx';
import { cx } from './cx.tsx';
import { useFormat } from './format.tsx';
import { useUiText } from './ui-text.tsx';

export type LoadMoreProps = {
  shown: number;
  total?: number;
  hasMore: boolean;
  isLoading?: boolean;
  onLoadMore: () => void;
  /** Loads when it comes into view; the button stays for keys. */
  isAutomatic?: boolean;
  className?: string;
};

/** The next part of a long list. */
export function LoadMore({
  shown,
  total,
  hasMore,
  isLoading = false,
  onLoadMore,
  isAutomatic,
  className,
}: LoadMoreProps) {
  const text = useUiText();
  const format = useFormat();
  const end = useRef<HTMLDivElement>(null);
  const load = useRef(onLoadMore);
  useEffect(() => {
    load.current = onLoadMore;
  });
  useEffect(() => {
    if (!isAutomatic || !hasMore || isLoading || !end.current) return;
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && load.current(), {
      rootMargin: '600px',
    });
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [isAutomatic, hasMore, isLoading, shown]);
  const counts = { shown: format.number(shown), total: format.number(total ?? 0) };
  return (
    <div ref={end} className={cx('flex flex-col items-center gap-3 py-6', className)}>
      <span aria-live="polite" className="text-sm text-muted tabular">
        {total === undefined ? text('more.shownOnly', { shown: counts.shown }) : text('more.shown', counts)}
      </span>
      {hasMore && (
        <Button onPress={onLoadMore} isPending={isLoading}>
          {text('more.load')}
        </Button>
      )}
    </div>
  );
}
