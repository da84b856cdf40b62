import { cx } from './cx.tsx';

export type LogoProps = {
  /** `word` is mark and name, `mark` the sign alone. */
  variant?: 'word' | 'mark';
  size?: 'sm' | 'md' | 'lg';
  className?: string;
};

const words = { sm: 'text-base', md: 'text-lg', lg: 'text-2xl' };
const marks = { sm: 'size-5', md: 'size-6.5', lg: 'size-11' };

/** The name is a proper noun and stays the same in every language. */
const name = 'Highstreet';

/** The sign of Highstreet: an awning over a door. */
export function Logo({ variant = 'word', size = 'md', className }: LogoProps) {
  return (
    <span className={cx('inline-flex items-center gap-2 text-ink', className)}>
      <svg
        viewBox="0 0 32 32"
        className={cx('shrink-0', marks[size])}
        role={variant === 'mark' ? 'img' : undefined}
        aria-label={variant === 'mark' ? name : undefined}
        aria-hidden={variant === 'word'}
      >
        <path d="M6 4h20l3 9a0 0 0 0 1 0 0H3a0 0 0 0 1 0 0z" className="fill-accent" />
        <path d="M3 13h6.5a3.25 3.25 0 0 1-6.5 0zm13 0h6.5a3.25 3.25 0 0 1-6.5 0z" className="fill-accent" />
        <path d="M9.5 13H16a3.25 3.25 0 0 1-6.5 0zm13 0H29a3.25 3.25 0 0 1-6.5 0z" className="fill-warm" />
        <path
          d="M6 19v9h6v-6a4 4 0 0 1 8 0v6h6v-9"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.5"
          strokeLinejoin="round"
        />
      </svg>
      {variant === 'word' && (
        <span className={cx('font-display font-semibold tracking-tight', words[size])}>{name}</span>
      )}
    </span>
  );
}
