import { ChevronDown } from 'lucide-react';
import type { Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import {
  ComboBox as AriaComboBox,
  type ComboBoxProps as AriaComboBoxProps,
} from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { cx } from './cx.tsx';
import { FieldLabel, FieldNotes, type FieldProps, fieldClass, inputBox, inputText } from './field.tsx';
import { type Choice, Option } from './option.tsx';
import { listClass, panelClass } from './overlay-styles.tsx';
import { Spinner } from './spinner.tsx';
import { useUiText } from './ui-text.tsx';

export type ComboBoxProps = Omit<
  AriaComboBoxProps<Choice>,
  | 'className'
  | 'children'
  | 'style'
  | 'items'
  | 'defaultItems'
  | 'value'
  | 'defaultValue'
  | 'onChange'
  | 'onSelectionChange'
> &
  FieldProps & {
    items: readonly Choice[];
    value?: string | null;
    onChange?: (id: string | null) => void;
    placeholder?: string;
    /** Choices are on their way from the server; give `inputValue` and `onInputChange` too. */
    isLoading?: boolean;
    inputRef?: Ref<HTMLInputElement>;
  };

/** One choice out of many, found by typing. With `onInputChange` the server filters, else the part does. */
export function ComboBox({ items, onChange, placeholder, isLoading, inputRef, ...props }: ComboBoxProps) {
  const { label, isLabelHidden, isOptional, description, errorMessage, className, ...rest } = props;
  const text = useUiText();
  const choices = rest.onInputChange ? { items } : { defaultItems: items };
  return (
    <AriaComboBox<Choice>
      validationBehavior="aria"
      menuTrigger="focus"
      allowsEmptyCollection
      {...rest}
      {...choices}
      onChange={(key) => onChange?.(key === null ? null : String(key))}
      isInvalid={rest.isInvalid || Boolean(errorMessage)}
      className={cx(fieldClass, className)}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} isOptional={isOptional} />
      <Group className={inputBox}>
        <Input ref={inputRef} placeholder={placeholder} className={inputText} />
        {isLoading && <Spinner className="size-4 shrink-0 text-muted" />}
        <Button className="focus-ring me-1 flex size-8 shrink-0 cursor-pointer items-center justify-center rounded-md text-muted data-hovered:bg-sunken">
          <ChevronDown aria-hidden className="size-4" />
        </Button>
      </Group>
      <FieldNotes description={description} errorMessage={errorMessage} />
      <Popover className={cx(panelClass, 'w-(--trigger-width)')} offset={4}>
        <ListBox<Choice>
          className={listClass}
          renderEmptyState={() => (
            <p className="px-3 py-2 text-sm text-muted">
              {isLoading ? text('loading') : text('select.empty')}
            </p>
          )}
        >
          {(choice) => <Option choice={choice} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
