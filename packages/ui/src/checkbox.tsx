import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from 'react-aria-components/Checkbox';
import { cx } from './cx.tsx';

export type CheckboxProps = Omit<AriaCheckboxProps, 'className' | 'children' | 'style'> & {
  children?: ReactNode;
  description?: ReactNode;
  className?: string;
};

const box =
  'flex size-4.5 shrink-0 items-center justify-center rounded-sm border border-edge bg-surface text-on-accent ' +
  'transition-colors group-data-hovered:border-ink/60 group-data-selected:border-accent group-data-selected:bg-accent ' +
  'group-data-indeterminate:border-accent group-data-indeterminate:bg-accent group-data-invalid:border-danger ' +
  'outline-offset-2 outline-focus group-data-focus-visible:outline-2';

/** Yes or no, kept when a form is sent. For something that acts at once, use a switch. */
export function Checkbox({ children, description, className, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...rest}
      className={cx(
        'group inline-flex cursor-pointer items-start gap-2.5 text-sm text-ink data-disabled:cursor-default data-disabled:opacity-50',
        className,
      )}
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={cx(box, Boolean(children ?? description) && 'mt-0.5')}>
            {isIndeterminate ? (
              <Minus aria-hidden className="size-3.5" strokeWidth={3} />
            ) : (
              isSelected && <Check aria-hidden className="size-3.5" strokeWidth={3} />
            )}
          </span>
          {(children || description) && (
            <span className="flex min-w-0 flex-col gap-0.5 wrap-words leading-5.5">
              {children}
              {description && <span className="text-muted">{description}</span>}
            </span>
          )}
        </>
      )}
    </AriaCheckbox>
  );
}
