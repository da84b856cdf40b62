import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { cx } from './cx.tsx';

export type SegmentedProps = {
  label: string;
  /** `note`: a figure beside the words, below them on a phone. */
  items: readonly { id: string; label: string; icon?: ReactNode; note?: string }[];
  value: string;
  onChange: (id: string) => void;
  isIconOnly?: boolean;
  className?: string;
};

/** Two to four views or modes, one of them on. */
export function Segmented({ label, items, value, onChange, isIconOnly, className }: SegmentedProps) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        for (const key of keys) onChange(String(key));
      }}
      className={cx('inline-flex rounded-md bg-sunken p-0.5', className)}
    >
      {items.map((item) => (
        <ToggleButton
          key={item.id}
          id={item.id}
          aria-label={isIconOnly ? item.label : undefined}
          className={cx(
            'focus-ring flex min-h-8 cursor-pointer items-center justify-center gap-2 rounded-sm text-sm font-medium text-muted transition-colors',
            'data-hovered:text-ink data-selected:bg-raised data-selected:text-ink data-selected:shadow-rest [&_svg]:size-4',
            isIconOnly ? 'w-9' : 'flex-1 px-3',
            item.note !== undefined && 'max-sm:flex-col max-sm:gap-0 max-sm:px-1 max-sm:py-1',
          )}
        >
          {item.icon}
          {!isIconOnly && item.label}
          {item.note !== undefined && (
            <span className="text-xs font-normal text-muted tabular">{item.note}</span>
          )}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
