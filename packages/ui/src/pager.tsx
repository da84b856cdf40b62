import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { cx } from './cx.tsx';
import { useUiText } from './ui-text.tsx';

export type PagerProps = {
  hasPrevious: boolean;
  hasNext: boolean;
  onPrevious: () => void;
  onNext: () => void;
  /** Between or before the buttons: "1-50 of 1,204". */
  note?: ReactNode;
  isLoading?: boolean;
  className?: string;
};

/** Earlier and later pages of a list with cursors. */
export function Pager({ hasPrevious, hasNext, onPrevious, onNext, note, isLoading, className }: PagerProps) {
  const text = useUiText();
  return (
    <nav
      aria-label={text('more.pages')}
      className={cx('flex flex-wrap items-center justify-between gap-3 py-3', className)}
    >
      <span className="text-sm text-muted tabular">{note}</span>
      <div className="flex gap-2">
        <Button
          size="sm"
          isDisabled={!hasPrevious || isLoading}
          onPress={onPrevious}
          icon={<ChevronLeft aria-hidden className="rtl:rotate-180" />}
        >
          {text('more.previous')}
        </Button>
        <Button
          size="sm"
          isDisabled={!hasNext || isLoading}
          onPress={onNext}
          iconEnd={<ChevronRight aria-hidden className="rtl:rotate-180" />}
        >
          {text('more.next')}
        </Button>
      </div>
    </nav>
  );
}
