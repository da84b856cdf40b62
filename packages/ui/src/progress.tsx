import { Meter as AriaMeter } from 'react-aria-components/Meter';
import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';
import { cx } from './cx.tsx';
import { FieldLabel } from './field.tsx';

export type ProgressBarProps = {
  label: string;
  isLabelHidden?: boolean;
  value?: number;
  maxValue?: number;
  /** In place of the percentage: "3 of 12 files". */
  valueLabel?: string;
  /** How long it takes is not known. */
  isIndeterminate?: boolean;
  tone?: 'accent' | 'warm' | 'success' | 'warning' | 'danger';
  className?: string;
};

const fills = {
  accent: 'bg-accent',
  warm: 'bg-warm',
  success: 'bg-success',
  warning: 'bg-warning',
  danger: 'bg-danger',
};

/** How far a long action has come. */
export function ProgressBar({ label, isLabelHidden, value = 0, maxValue = 100, ...props }: ProgressBarProps) {
  const { valueLabel, isIndeterminate, tone = 'accent', className } = props;
  return (
    <AriaProgressBar
      value={value}
      maxValue={maxValue}
      valueLabel={valueLabel}
      isIndeterminate={isIndeterminate}
      className={cx('flex flex-col gap-1.5', className)}
    >
      {({ percentage, valueText }) => (
        <>
          <Line label={label} isLabelHidden={isLabelHidden} text={isIndeterminate ? undefined : valueText} />
          <Bar share={isIndeterminate ? undefined : (percentage ?? 0)} fill={fills[tone]} />
        </>
      )}
    </AriaProgressBar>
  );
}

/** How much of something there is: storage, a rating's share. */
export function Meter({ label, isLabelHidden, value = 0, maxValue = 100, ...props }: ProgressBarProps) {
  const { valueLabel, tone = 'accent', className } = props;
  return (
    <AriaMeter
      value={value}
      maxValue={maxValue}
      valueLabel={valueLabel}
      className={cx('flex flex-col gap-1.5', className)}
    >
      {({ percentage, valueText }) => (
        <>
          <Line label={label} isLabelHidden={isLabelHidden} text={valueText} />
          <Bar share={percentage} fill={fills[tone]} />
        </>
      )}
    </AriaMeter>
  );
}

function Line({
  label,
  isLabelHidden,
  text,
}: {
  label: string;
  isLabelHidden?: boolean;
  text: string | undefined;
}) {
  return (
    <div className={cx('flex items-baseline justify-between gap-4', isLabelHidden && 'sr-only')}>
      <FieldLabel label={label} />
      <span className="shrink-0 text-sm text-muted tabular">{text}</span>
    </div>
  );
}

function Bar({ share, fill }: { share: number | undefined; fill: string }) {
  return (
    <div className="h-1.5 overflow-hidden rounded-full bg-line">
      <div
        className={cx(
          'h-full rounded-full',
          fill,
          share === undefined ? 'w-2/5 animate-slide' : 'transition-[width] duration-200',
        )}
        style={share === undefined ? undefined : { width: `${share}%` }}
      />
    </div>
  );
}
