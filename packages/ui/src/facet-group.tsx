import { useState } from 'react';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { Button } from './button.tsx';
import { Checkbox } from './checkbox.tsx';
import { cx } from './cx.tsx';
import { useFormat } from './format.tsx';
import { useUiText } from './ui-text.tsx';

export type Facet = { id: string; label: string; count?: number; isDisabled?: boolean };

export type FacetGroupProps = {
  label: string;
  items: readonly Facet[];
  selected: readonly string[];
  onChange: (ids: string[]) => void;
  /** How many show before "more"; chosen ones always do. */
  shownCount?: number;
  className?: string;
};

/** One property to filter by, with how many there are of each value. */
export function FacetGroup({ label, items, selected, onChange, shownCount = 6, className }: FacetGroupProps) {
  const text = useUiText();
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const shown = isOpen
    ? items
    : items.filter((item, index) => index < shownCount || selected.includes(item.id));
  const hiddenCount = items.length - shown.length;
  return (
    <CheckboxGroup
      value={[...selected]}
      onChange={onChange}
      className={cx('flex flex-col gap-2.5', className)}
    >
      <Label className="text-sm font-semibold text-ink wrap-words">{label}</Label>
      {shown.map((item) => (
        <div key={item.id} className="flex items-start justify-between gap-3">
          <Checkbox value={item.id} isDisabled={item.isDisabled} className="min-w-0">
            {item.label}
          </Checkbox>
          {item.count !== undefined && (
            <span className="shrink-0 text-xs leading-5.5 text-muted tabular">
              {format.number(item.count)}
            </span>
          )}
        </div>
      ))}
      {(hiddenCount > 0 || (isOpen && items.length > shownCount)) && (
        <Button
          variant="quiet"
          size="sm"
          className="-ms-3 self-start text-accent!"
          onPress={() => setIsOpen(!isOpen)}
        >
          {isOpen ? text('facet.less') : text('facet.more', { count: hiddenCount })}
        </Button>
      )}
    </CheckboxGroup>
  );
}
