import type { ReactNode } from 'react';
import { cx } from './cx.tsx';

export type BadgeTone = 'neutral' | 'accent' | 'warm' | 'success' | 'warning' | 'danger';
export type BadgeProps = {
  children: ReactNode;
  tone?: BadgeTone;
  icon?: ReactNode;
  /** A dot in the tone's colour, for states. */
  hasDot?: boolean;
  className?: string;
};

const tones: Record<BadgeTone, string> = {
  neutral: 'bg-sunken text-ink',
  accent: 'bg-accent-soft text-accent',
  warm: 'bg-warm-soft text-warm',
  success: 'bg-success-soft text-success',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
};

/** A short state or mark. The words carry the meaning, the colour only helps. */
export function Badge({ children, tone = 'neutral', icon, hasDot, className }: BadgeProps) {
  return (
    <span
      className={cx(
        'inline-flex max-w-full items-center gap-1.5 rounded-full px-2.5 py-0.5 text-xs font-medium whitespace-nowrap [&_svg]:size-3.5',
        tones[tone],
        className,
      )}
    >
      {hasDot && <span aria-hidden className="size-1.5 shrink-0 rounded-full bg-current" />}
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}
