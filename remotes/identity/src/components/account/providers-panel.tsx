import { Badge } from '@highstreet/ui/badge';
import { useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { useProviders } from '../../api/list-providers.ts';

/** Other ways to sign in, and which of them belong to this account. Not shown where there are none. */
export function ProvidersPanel({ linked }: { linked: string[] }) {
  const text = useTranslations('identity.providers');
  const offered = useProviders().data?.items ?? [];
  const unknown = linked.filter((name) => offered.every((provider) => provider.name !== name));
  const all = [...offered, ...unknown.map((name) => ({ name, title: name }))];
  if (all.length === 0) return null;
  return (
    <Panel title={text('title')} description={text('hint')}>
      <ul className="divide-y divide-line">
        {all.map(({ name, title }) => (
          <li
            key={name}
            className="flex flex-wrap items-center justify-between gap-3 py-3 text-sm first:pt-0 last:pb-0"
          >
            <span className="font-medium text-ink wrap-words">{title}</span>
            <Badge tone={linked.includes(name) ? 'success' : 'neutral'} hasDot={linked.includes(name)}>
              {text(linked.includes(name) ? 'linked' : 'notLinked')}
            </Badge>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
