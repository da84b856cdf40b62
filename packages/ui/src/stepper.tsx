import { Check } from 'lucide-react';
import { cx } from './cx.tsx';
import { useUiText } from './ui-text.tsx';

export type Step = { id: string; label: string; description?: string };

export type StepperProps = {
  steps: readonly Step[];
  current: string;
  /** The current step, the last one, is done too. */
  isDone?: boolean;
  className?: string;
};

/** Where one is in something of several steps. On a phone only the current step is named. */
export function Stepper({ steps, current, isDone = false, className }: StepperProps) {
  const text = useUiText();
  const at = steps.findIndex((step) => step.id === current);
  return (
    <ol aria-label={text('stepper.label')} className={cx('flex items-start gap-2', className)}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          aria-current={index === at ? 'step' : undefined}
          className={cx('relative flex min-w-0 items-start gap-2.5', index === at ? 'flex-1' : 'sm:flex-1')}
        >
          <Mark number={index + 1} state={stateOf(index, at, isDone)} />
          <span className={cx('min-w-0 flex-col pt-0.5 text-sm', index === at ? 'flex' : 'hidden sm:flex')}>
            <span className={cx('wrap-words', index === at ? 'font-semibold text-ink' : 'text-muted')}>
              {step.label}
            </span>
            {step.description && <span className="text-xs text-muted wrap-words">{step.description}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

type State = 'done' | 'current' | 'todo';

function stateOf(index: number, at: number, isDone: boolean): State {
  if (index === at) return isDone ? 'done' : 'current';
  return index < at ? 'done' : 'todo';
}

const looks: Record<State, string> = {
  done: 'border-accent bg-accent text-on-accent',
  current: 'border-accent bg-surface text-accent',
  todo: 'border-edge bg-surface text-muted',
};

function Mark({ number, state }: { number: number; state: State }) {
  const text = useUiText();
  return (
    <span
      className={cx(
        'flex size-6 shrink-0 items-center justify-center rounded-full border-[1.5px] text-xs font-semibold tabular',
        looks[state],
      )}
    >
      {state === 'done' ? <Check aria-hidden className="size-3.5" strokeWidth={3} /> : number}
      <span className="sr-only">{text(`stepper.${state}`)}</span>
    </span>
  );
}
