import { cx } from './cx.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'warm' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

const base =
  'focus-ring relative inline-flex shrink-0 cursor-pointer items-center justify-center gap-2 border font-medium select-none ' +
  'transition-colors duration-150 no-underline data-disabled:cursor-default data-disabled:opacity-50 ' +
  '[&_svg]:shrink-0 touch-manipulation text-center';

const variants: Record<ButtonVariant, string> = {
  primary:
    'border-transparent bg-accent-fill text-on-fill shadow-rest data-hovered:bg-accent-fill-hover data-pressed:bg-accent-fill-hover',
  secondary:
    'border-edge/60 bg-surface text-ink shadow-rest data-hovered:border-edge data-hovered:bg-sunken data-pressed:bg-sunken',
  quiet: 'border-transparent bg-transparent text-ink data-hovered:bg-sunken data-pressed:bg-line',
  warm: 'border-transparent bg-warm-fill text-on-fill shadow-rest data-hovered:bg-warm-fill-hover data-pressed:bg-warm-fill-hover',
  danger:
    'border-transparent bg-danger-fill text-on-fill shadow-rest data-hovered:bg-danger-fill-hover data-pressed:bg-danger-fill-hover',
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

export type ButtonShape = 'text' | 'square' | 'round';

/** The look of a button, also for links that act like one. */
export function buttonClass(variant: ButtonVariant, size: ButtonSize, shape: ButtonShape = 'text'): string {
  const corner = shape === 'round' ? 'rounded-full' : 'rounded-md';
  return cx(base, corner, variants[variant], shape === 'text' ? sizes[size] : squares[size]);
}
