import { X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import { Button as PlainButton } from './button.tsx';
import { cx } from './cx.tsx';
import { useUiText } from './ui-text.tsx';

export type FilterChipsProps = {
  /** Default: "3 filters". */
  label?: string;
  items: readonly { id: string; label: string }[];
  onRemove: (id: string) => void;
  onClear?: () => void;
  className?: string;
};

/** The filters that are on, each to be taken away. */
export function FilterChips({ label, items, onRemove, onClear, className }: FilterChipsProps) {
  const text = useUiText();
  if (items.length === 0) return null;
  return (
    <div className={cx('flex flex-wrap items-center gap-2', className)}>
      <TagGroup
        aria-label={label ?? text('filters.active', { count: items.length })}
        onRemove={(keys) => {
          for (const key of keys) onRemove(String(key));
        }}
      >
        <TagList items={items} className="flex flex-wrap gap-2">
          {(item) => (
            <Tag
              id={item.id}
              textValue={item.label}
              className="focus-ring flex max-w-full items-center gap-1 rounded-full bg-accent-soft py-1 ps-3 pe-1 text-sm text-accent"
            >
              <span className="truncate">{item.label}</span>
              <Button
                slot="remove"
                className="focus-ring flex size-6 cursor-pointer items-center justify-center rounded-full data-hovered:bg-accent/15"
              >
                <X aria-hidden className="size-3.5" />
              </Button>
            </Tag>
          )}
        </TagList>
      </TagGroup>
      {onClear && items.length > 1 && (
        <PlainButton variant="quiet" size="sm" onPress={onClear}>
          {text('filters.clear')}
        </PlainButton>
      )}
    </div>
  );
}
