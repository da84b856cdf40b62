import { ButtonLink } from '@highstreet/ui/button-link';
import { useTranslations } from '@highstreet/ui/i18n';
import { useProviders } from '../api/list-providers.ts';
import { providerReturnPath } from './read-provider-return.ts';

/** The other ways to sign in; nothing where none is set up. `target` keeps the router out: the way leads to another site. */
export function ProviderButtons({ next }: { next: string }) {
  const text = useTranslations('identity.providers');
  const providers = useProviders().data?.items ?? [];
  if (providers.length === 0) return null;
  return (
    <div className="mt-5 flex flex-col gap-3">
      <p className="flex items-center gap-3 text-xs text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {text('or')}
      </p>
      {providers.map((provider) => (
        <ButtonLink key={provider.name} href={hrefWithReturn(provider.href, next)} target="_top" isFullWidth>
          {text('continue', { provider: provider.title })}
        </ButtonLink>
      ))}
    </div>
  );
}

function hrefWithReturn(href: string, next: string): string {
  return `${href}${href.includes('?') ? '&' : '?'}returnTo=${encodeURIComponent(providerReturnPath(next))}`;
}
