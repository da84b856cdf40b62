import { ButtonLink } from '@highstreet/ui/button-link';
import { EmptyState } from '@highstreet/ui/empty-state';
import { DoorClosed } from 'lucide-react';
import { useTranslations } from 'use-intl';

/** No slice has a page at this address. */
export function NotFoundPage() {
  const text = useTranslations('later.notFound');
  return (
    <div data-boundary="shell" className="py-8">
      <title>{text('title')}</title>
      <h1 className="sr-only">{text('title')}</h1>
      <EmptyState
        icon={<DoorClosed aria-hidden />}
        title={text('heading')}
        description={text('text')}
        action={
          <>
            <ButtonLink href="/" variant="primary">
              {text('home')}
            </ButtonLink>
            <ButtonLink href="/search">{text('search')}</ButtonLink>
          </>
        }
      />
    </div>
  );
}
