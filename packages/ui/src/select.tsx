import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import {
  Select as AriaSelect,
  type SelectProps as AriaSelectProps,
  SelectValue,
} from 'react-aria-components/Select';
import { cx } from './cx.tsx';
import { FieldLabel, FieldNotes, type FieldProps, fieldClass } from './field.tsx';
import { type Choice, Option } from './option.tsx';
import { listClass, panelClass } from './overlay-styles.tsx';
import { useUiText } from './ui-text.tsx';

export type SelectProps = Omit<
  AriaSelectProps<Choice>,
  'className' | 'children' | 'style' | 'items' | 'value' | 'defaultValue' | 'onChange' | 'onSelectionChange'
> &
  FieldProps & {
    items: readonly Choice[];
    /** The id of the chosen item; null for none. */
    value?: string | null;
    defaultValue?: string;
    onChange?: (id: string) => void;
    size?: 'sm' | 'md';
  };

const trigger =
  'focus-ring flex w-full cursor-pointer items-center justify-between gap-2 rounded-md border border-edge bg-surface px-3 ' +
  'text-start text-base text-ink transition-colors sm:text-sm data-hovered:border-ink/60 data-disabled:opacity-60 ' +
  'group-data-invalid:border-danger';

/** One choice out of a few. Beyond about fifteen, use a combobox. */
export function Select({ items, onChange, size = 'md', ...props }: SelectProps) {
  const { label, isLabelHidden, isOptional, description, errorMessage, className, placeholder, ...rest } =
    props;
  const text = useUiText();
  return (
    <AriaSelect
      validationBehavior="aria"
      {...rest}
      placeholder={placeholder ?? text('select.placeholder')}
      onChange={(key) => key !== null && onChange?.(String(key))}
      isInvalid={rest.isInvalid || Boolean(errorMessage)}
      className={cx('group', fieldClass, className)}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} isOptional={isOptional} />
      <Button className={cx(trigger, size === 'sm' ? 'min-h-8' : 'min-h-10')}>
        <SelectValue<Choice> className="min-w-0 flex-1 truncate data-placeholder:text-muted">
          {({ isPlaceholder, defaultChildren, selectedText }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-muted" />
      </Button>
      <FieldNotes description={description} errorMessage={errorMessage} />
      <Popover className={cx(panelClass, 'min-w-(--trigger-width)')} offset={4}>
        <ListBox items={items} className={listClass}>
          {(choice) => <Option choice={choice} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
