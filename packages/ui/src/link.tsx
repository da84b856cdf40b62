import type { ReactNode, Ref } from 'react';
import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components/Link';
import { cx } from './cx.tsx';

export type LinkProps = Omit<AriaLinkProps, 'className' | 'children' | 'style'> & {
  /** `text` in running words, `quiet` for lists and navigation, `plain` when the child brings its own look. */
  variant?: 'text' | 'quiet' | 'plain';
  className?: string;
  children?: ReactNode;
  'aria-current'?: 'page' | 'true';
  ref?: Ref<HTMLAnchorElement>;
};

const variants = {
  text: 'text-accent underline decoration-accent/40 underline-offset-3 data-hovered:decoration-accent',
  quiet: 'text-ink no-underline data-hovered:underline underline-offset-3 decoration-edge',
  plain: 'text-inherit no-underline',
};

/** A link; goes through the shell's router, so a page of the system opens without loading again. */
export function Link({ variant = 'text', className, ...props }: LinkProps) {
  return (
    <AriaLink
      {...props}
      className={cx(
        'focus-ring cursor-pointer rounded-sm transition-colors data-disabled:cursor-default data-disabled:opacity-50',
        variants[variant],
        className,
      )}
    />
  );
}
