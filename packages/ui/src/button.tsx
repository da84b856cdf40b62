import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-styles.tsx';
import { cx } from './cx.tsx';
import { Spinner } from './spinner.tsx';

export type { ButtonSize, ButtonVariant } from './button-styles.tsx';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style'> & {
  /** `primary` is the one main action of a page, `warm` is for buying and booking. */
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Icon before the text. */
  icon?: ReactNode;
  /** Icon after the text. */
  iconEnd?: ReactNode;
  isFullWidth?: boolean;
  className?: string;
  children?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
};

/** A button. `isPending` keeps its width, its focus and its name, and ignores presses. */
export function Button({ variant = 'secondary', size = 'md', ...props }: ButtonProps) {
  const { icon, iconEnd, isFullWidth, className, children, ...rest } = props;
  return (
    <AriaButton {...rest} className={cx(buttonClass(variant, size), isFullWidth && 'w-full', className)}>
      {({ isPending }) => (
        <>
          {isPending && (
            <span className="absolute inset-0 flex items-center justify-center">
              <Spinner className="size-4" />
            </span>
          )}
          <span className={cx('inline-flex items-center justify-center gap-2', isPending && 'opacity-0')}>
            {icon}
            {children}
            {iconEnd}
          </span>
        </>
      )}
    </AriaButton>
  );
}
