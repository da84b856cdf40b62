import { Button } from '@highstreet/ui/button';

interface Props {
  slice: string;
  error: unknown;
  onRetry(): void;
}

export function RemoteFailurePanel({ slice, onRetry }: Props) {
  return (
    <div role="alert" data-slice={slice} className="flex flex-col items-start gap-3 rounded-lg border border-line p-4">
      <p>This part of the page could not be loaded.</p>
      <Button onPress={onRetry}>Try again</Button>
    </div>
  );
}
