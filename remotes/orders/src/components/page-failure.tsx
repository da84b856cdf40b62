import { ApiProblem } from '@highstreet/federation';
import { ButtonLink } from '@highstreet/ui/button-link';
import { EmptyState } from '@highstreet/ui/empty-state';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { PackageX } from 'lucide-react';

type Props = { error: unknown; isRetrying: boolean; onRetry: () => void; back: string };

/** In place of an order that could not be read, or is not there for this person. */
export function PageFailure({ error, isRetrying, onRetry, back }: Props) {
  const text = useTranslations('orders.failure');
  const isGone = error instanceof ApiProblem && error.status === 404;
  const heading = isGone ? text('gone') : text('broken');
  const way = <ButtonLink href={back}>{text('back')}</ButtonLink>;
  return (
    <div data-boundary="orders">
      <title>{heading}</title>
      <PageHeader title={heading} />
      {isGone ? (
        <EmptyState icon={<PackageX />} title={heading} description={text('goneHint')} action={way} />
      ) : (
        <ErrorPanel error={error} onRetry={onRetry} isRetrying={isRetrying} actions={way} />
      )}
    </div>
  );
}
