import {
  CheckboxGroup as AriaCheckboxGroup,
  type CheckboxGroupProps as AriaCheckboxGroupProps,
} from 'react-aria-components/CheckboxGroup';
import { Checkbox } from './checkbox.tsx';
import { cx } from './cx.tsx';
import { FieldLabel, FieldNotes, type FieldProps, fieldClass } from './field.tsx';
import type { Choice } from './option.tsx';

export type CheckboxGroupProps = Omit<AriaCheckboxGroupProps, 'className' | 'children' | 'style'> &
  FieldProps & { items: readonly Choice[] };

/** Several choices out of a few. */
export function CheckboxGroup({ items, ...props }: CheckboxGroupProps) {
  const { label, isLabelHidden, isOptional, description, errorMessage, className, ...rest } = props;
  return (
    <AriaCheckboxGroup
      validationBehavior="aria"
      {...rest}
      isInvalid={rest.isInvalid || Boolean(errorMessage)}
      className={cx(fieldClass, className)}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} isOptional={isOptional} />
      <div className="flex flex-col gap-2.5">
        {items.map((item) => (
          <Checkbox key={item.id} value={item.id} isDisabled={item.isDisabled} description={item.description}>
            {item.label}
          </Checkbox>
        ))}
      </div>
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaCheckboxGroup>
  );
}
