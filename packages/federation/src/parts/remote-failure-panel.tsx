import { lazy, Suspense } from 'react';
import { useWords } from '../words.ts';

const ErrorPanel = lazy(async () => ({ default: (await import('@highstreet/ui/error-panel')).ErrorPanel }));

interface Props {
  slice: string;
  error: unknown;
  onRetry(): void;
}

/** Says that one part of the page is missing, and loads it again on request. */
export function RemoteFailurePanel({ slice, error, onRetry }: Props) {
  const words = useWords();
  return (
    <div data-failed-slice={slice}>
      <Suspense fallback={<p role="alert">{words.part}</p>}>
        <ErrorPanel
          isCompact
          title={words.part}
          description={words.partText}
          error={error}
          onRetry={onRetry}
        />
      </Suspense>
    </div>
  );
}
