import { CircleAlert, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { CopyButton } from './copy-button.tsx';
import { cx } from './cx.tsx';
import { useUiText } from './ui-text.tsx';

export type ErrorPanelProps = {
  /** What happened. */
  title?: string;
  /** What was kept and what to do. */
  description?: ReactNode;
  /** An `ApiProblem` or any error: its `detail` and `correlationId` are shown, an unknown error's message never. */
  error?: unknown;
  correlationId?: string;
  onRetry?: () => void;
  isRetrying?: boolean;
  /** Further ways out, as buttons or links. */
  actions?: ReactNode;
  /** One line beside the rest of the page instead of a panel. */
  isCompact?: boolean;
  className?: string;
};

/** Says what happened, what was kept and what to do, with the reference to copy. */
export function ErrorPanel({
  title,
  description,
  error,
  correlationId,
  isCompact,
  ...props
}: ErrorPanelProps) {
  const { onRetry, isRetrying, actions, className } = props;
  const text = useUiText();
  const id = correlationId ?? readText(error, 'correlationId');
  const told = description ?? readText(error, 'detail');
  return (
    <div
      role="alert"
      className={cx(
        'flex gap-3 rounded-lg border border-danger/30 bg-danger-soft/50 text-ink',
        isCompact ? 'px-4 py-3' : 'p-5 sm:p-6',
        className,
      )}
    >
      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-danger" />
      <div className="flex min-w-0 flex-1 flex-col gap-1 text-sm">
        <p className="font-semibold wrap-words">{title ?? readText(error, 'title') ?? text('error.title')}</p>
        {told && <div className="wrap-words">{told}</div>}
        {id && <Reference id={id} />}
        {(onRetry || actions) && (
          <div className="mt-2 flex flex-wrap gap-2">
            {onRetry && (
              <Button size="sm" icon={<RotateCw aria-hidden />} onPress={onRetry} isPending={isRetrying}>
                {text('error.retry')}
              </Button>
            )}
            {actions}
          </div>
        )}
      </div>
    </div>
  );
}

function Reference({ id }: { id: string }) {
  const text = useUiText();
  return (
    <p className="flex items-center gap-x-2 text-xs">
      <span className="shrink-0 text-ink">{text('error.id')}</span>
      <code className="min-w-0 font-mono break-all text-ink">{id}</code>
      <CopyButton value={id} label={text('error.copyId')} isIconOnly variant="quiet" size="sm" />
    </p>
  );
}

function readText(source: unknown, key: string): string | undefined {
  if (typeof source !== 'object' || source === null) return undefined;
  const value: unknown = Reflect.get(source, key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
