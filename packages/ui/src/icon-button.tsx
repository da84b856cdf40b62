import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-styles.tsx';
import { cx } from './cx.tsx';
import { Spinner } from './spinner.tsx';

export type IconButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label'> & {
  /** What the button does; read aloud, not shown. */
  label: string;
  icon: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  isRound?: boolean;
  /** A small count at the corner; nothing is shown for 0. */
  count?: number;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
};

/** A button that shows only an icon. */
export function IconButton({ label, icon, variant = 'quiet', size = 'md', ...props }: IconButtonProps) {
  const { isRound, count, className, ...rest } = props;
  return (
    <AriaButton
      {...rest}
      aria-label={label}
      className={cx(buttonClass(variant, size, isRound ? 'round' : 'square'), className)}
    >
      {({ isPending }) => (
        <>
          {isPending ? <Spinner /> : icon}
          {count ? (
            <span className="absolute -end-0.5 -top-0.5 min-w-4 rounded-full bg-warm px-1 text-center text-[10px] leading-4 font-semibold text-on-warm tabular">
              {count > 99 ? '99+' : count}
            </span>
          ) : null}
        </>
      )}
    </AriaButton>
  );
}
