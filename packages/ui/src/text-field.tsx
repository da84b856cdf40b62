import type { ReactNode, Ref } from 'react';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { TextArea } from 'react-aria-components/TextArea';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components/TextField';
import { cx } from './cx.tsx';
import { FieldLabel, FieldNotes, type FieldProps, fieldClass, inputBox, inputText } from './field.tsx';

export type TextFieldProps = Omit<AriaTextFieldProps, 'className' | 'children' | 'style'> &
  FieldProps & {
    placeholder?: string;
    /** Shown inside the box before the text. */
    prefix?: ReactNode;
    /** Shown inside the box after the text. */
    suffix?: ReactNode;
    /** More than one line. */
    rows?: number;
    inputRef?: Ref<HTMLInputElement>;
  };

/** One line of text, or several with `rows`. */
export function TextField(props: TextFieldProps) {
  const { label, isLabelHidden, isOptional, description, errorMessage, className, ...others } = props;
  const { placeholder, prefix, suffix, rows, inputRef, ...rest } = others;
  return (
    <AriaTextField
      validationBehavior="aria"
      {...rest}
      isInvalid={rest.isInvalid || Boolean(errorMessage)}
      className={cx(fieldClass, className)}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} isOptional={isOptional} />
      <Group className={cx(inputBox, rows !== undefined && 'items-stretch')}>
        {prefix && <span className="flex shrink-0 items-center ps-3 text-muted">{prefix}</span>}
        {rows ? (
          <TextArea
            rows={rows}
            placeholder={placeholder}
            className={cx(inputText, 'resize-y leading-normal')}
          />
        ) : (
          <Input ref={inputRef} placeholder={placeholder} className={inputText} />
        )}
        {suffix && <span className="flex shrink-0 items-center pe-3 text-muted">{suffix}</span>}
      </Group>
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaTextField>
  );
}
