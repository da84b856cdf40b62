import { ApiProblem } from '@highstreet/federation';
import { ButtonLink } from '@highstreet/ui/button-link';
import { EmptyState } from '@highstreet/ui/empty-state';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { SearchX } from 'lucide-react';
import { paths } from '../paths.ts';

type Props = {
  error: unknown;
  isRetrying: boolean;
  onRetry: () => void;
  back?: { href: string; label: string };
};

/** In place of a page whose subject could not be read, or is not there. */
export function PageFailure({ error, isRetrying, onRetry, back }: Props) {
  const text = useTranslations('promotions.failure');
  const isGone = error instanceof ApiProblem && error.status === 404;
  const heading = text(isGone ? 'gone' : 'broken');
  const way = <ButtonLink href={back?.href ?? paths.coupons}>{back?.label ?? text('toHome')}</ButtonLink>;
  return (
    <div data-boundary="promotions">
      <title>{heading}</title>
      <PageHeader title={heading} />
      {isGone ? (
        <EmptyState
          icon={<SearchX />}
          title={text('goneTitle')}
          description={text('goneHint')}
          action={way}
        />
      ) : (
        <ErrorPanel error={error} onRetry={onRetry} isRetrying={isRetrying} actions={way} />
      )}
    </div>
  );
}
