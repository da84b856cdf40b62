import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { cx } from './cx.tsx';
import { useUiText } from './ui-text.tsx';

/** What every field takes. */
export type FieldProps = {
  label: string;
  /** Keeps the label for screen readers only. */
  isLabelHidden?: boolean;
  description?: ReactNode;
  /** Shown, and marks the field as wrong, when not empty. */
  errorMessage?: string | undefined;
  /** Says "optional" beside the label. */
  isOptional?: boolean;
  className?: string;
};

/** The box around an input. */
export const inputBox =
  'focus-box flex min-h-10 w-full items-center rounded-md border border-edge bg-surface text-ink transition-colors ' +
  'data-invalid:border-danger data-disabled:opacity-60 data-hovered:border-ink/60';

/** The input inside the box: 16 px, so that phones do not zoom in. */
export const inputText =
  'w-full min-w-0 flex-1 bg-transparent px-3 py-2 text-base sm:text-sm text-ink outline-none placeholder:text-muted';

export const labelClass = 'text-sm font-medium text-ink wrap-words';

export function FieldLabel({ label, isLabelHidden, isOptional }: FieldProps) {
  const text = useUiText();
  return (
    <Label className={cx(labelClass, isLabelHidden && 'sr-only')}>
      {label}
      {isOptional && <span className="ms-2 font-normal text-muted">{text('field.optional')}</span>}
    </Label>
  );
}

/** Description and error under an input, in this order. */
export function FieldNotes({ description, errorMessage }: Pick<FieldProps, 'description' | 'errorMessage'>) {
  return (
    <>
      {description && (
        <Text slot="description" className="text-sm text-muted wrap-words">
          {description}
        </Text>
      )}
      <FieldError className="text-sm text-danger wrap-words">{errorMessage || undefined}</FieldError>
    </>
  );
}

/** Label, input and notes in their order and distance. */
export const fieldClass = 'flex min-w-0 flex-col gap-1.5';
