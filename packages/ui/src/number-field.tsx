import { Minus, Plus } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
} from 'react-aria-components/NumberField';
import { cx } from './cx.tsx';
import { FieldLabel, FieldNotes, type FieldProps, fieldClass, inputBox, inputText } from './field.tsx';
import { useUiText } from './ui-text.tsx';

export type NumberFieldProps = Omit<AriaNumberFieldProps, 'className' | 'children' | 'style'> &
  FieldProps & {
    placeholder?: string;
    hasSteps?: boolean;
    suffix?: ReactNode;
    inputRef?: Ref<HTMLInputElement>;
  };

const step =
  'focus-ring flex w-10 shrink-0 cursor-pointer items-center justify-center self-stretch text-muted transition-colors ' +
  'data-hovered:bg-sunken data-hovered:text-ink data-disabled:cursor-default data-disabled:opacity-40';

/** A number in the person's notation, with steps. Empty is NaN. */
export function NumberField({ placeholder, hasSteps = true, suffix, inputRef, ...props }: NumberFieldProps) {
  const { label, isLabelHidden, isOptional, description, errorMessage, className, ...rest } = props;
  const text = useUiText();
  return (
    <AriaNumberField
      validationBehavior="aria"
      {...rest}
      isInvalid={rest.isInvalid || Boolean(errorMessage)}
      className={cx(fieldClass, className)}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} isOptional={isOptional} />
      <Group className={cx(inputBox, 'overflow-hidden')}>
        {hasSteps && (
          <Button
            slot="decrement"
            aria-label={text('field.decrease')}
            className={cx(step, 'border-e border-line')}
          >
            <Minus aria-hidden className="size-4" />
          </Button>
        )}
        <Input
          ref={inputRef}
          placeholder={placeholder}
          className={cx(inputText, 'tabular', hasSteps && 'text-center')}
        />
        {suffix && <span className="flex shrink-0 items-center pe-3 text-sm text-muted">{suffix}</span>}
        {hasSteps && (
          <Button
            slot="increment"
            aria-label={text('field.increase')}
            className={cx(step, 'border-s border-line')}
          >
            <Plus aria-hidden className="size-4" />
          </Button>
        )}
      </Group>
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaNumberField>
  );
}
