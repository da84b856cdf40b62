import { cx } from './cx.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'warm' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

const base =
  'focus-ring relative inline-flex shrink-0 cursor-pointer items-center justify-center gap-2 rounded-md border font-medium select-none ' +
  'transition-colors duration-150 no-underline data-disabled:cursor-default data-disabled:opacity-50 ' +
  '[&_svg]:shrink-0 touch-manipulation text-center';

const variants: Record<ButtonVariant, string> = {
  primary:
    'border-transparent bg-accent text-on-accent shadow-rest data-hovered:bg-accent-hover data-pressed:bg-accent-hover',
  secondary:
    'border-edge/60 bg-surface text-ink shadow-rest data-hovered:border-edge data-hovered:bg-sunken data-pressed:bg-sunken',
  quiet: 'border-transparent bg-transparent text-ink data-hovered:bg-sunken data-pressed:bg-line',
  warm: 'border-transparent bg-warm text-on-warm shadow-rest data-hovered:bg-warm-hover data-pressed:bg-warm-hover',
  danger:
    'border-transparent bg-danger text-on-danger shadow-rest data-hovered:bg-danger-hover data-pressed:bg-danger-hover',
};

const sizes: Record<ButtonSize, string> = {
  sm: 'min-h-8 px-3 text-sm [&_svg]:size-4',
  md: 'min-h-10 px-4 text-sm [&_svg]:size-4',
  lg: 'min-h-12 px-6 text-base [&_svg]:size-5',
};

const squares: Record<ButtonSize, string> = {
  sm: 'size-8 [&_svg]:size-4',
  md: 'size-10 [&_svg]:size-5',
  lg: 'size-12 [&_svg]:size-5',
};

/** The look of a button, also for links that act like one. */
export function buttonClass(variant: ButtonVariant, size: ButtonSize, isSquare = false): string {
  return cx(base, variants[variant], isSquare ? squares[size] : sizes[size]);
}
