import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';

type Props = { heading: string; error: unknown; onRetry: () => void; isRetrying: boolean };

/** A page that could not be read; what was put into the cart is kept. */
export function PageFailure({ heading, error, onRetry, isRetrying }: Props) {
  const text = useTranslations('checkout.failure');
  return (
    <div data-boundary="checkout">
      <title>{heading}</title>
      <PageHeader title={heading} variant="display" />
      <ErrorPanel
        title={text('broken')}
        description={text('kept')}
        error={error}
        onRetry={onRetry}
        isRetrying={isRetrying}
      />
    </div>
  );
}
