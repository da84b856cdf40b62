import type { ReactNode, Ref } from 'react';
import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components/Link';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-styles.tsx';
import { cx } from './cx.tsx';

export type ButtonLinkProps = Omit<AriaLinkProps, 'className' | 'children' | 'style'> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  iconEnd?: ReactNode;
  isFullWidth?: boolean;
  className?: string;
  children?: ReactNode;
  ref?: Ref<HTMLAnchorElement>;
};

/** A link that looks like a button: it goes somewhere, so it stays a link. */
export function ButtonLink({ variant = 'secondary', size = 'md', ...props }: ButtonLinkProps) {
  const { icon, iconEnd, isFullWidth, className, children, ...rest } = props;
  return (
    <AriaLink {...rest} className={cx(buttonClass(variant, size), isFullWidth && 'w-full', className)}>
      {icon}
      {children}
      {iconEnd}
    </AriaLink>
  );
}
