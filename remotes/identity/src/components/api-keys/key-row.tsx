import type { ApiKey } from '@highstreet/identity/contract';
import { Badge } from '@highstreet/ui/badge';
import { Button } from '@highstreet/ui/button';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { useState } from 'react';
import { isScopeSlice, readScopes } from './scopes.ts';

const week = 7 * 24 * 60 * 60_000;

/** One key: its name and beginning, what it may do, how long, when it was last used. */
export function KeyRow({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: () => void }) {
  const text = useTranslations('identity.apiKeys');
  const format = useFormat();
  const lastUsed =
    apiKey.lastUsedAt === null
      ? text('neverUsed')
      : text('lastUsed', { when: format.relative(apiKey.lastUsedAt) });
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-3 py-4 first:pt-0 last:pb-0">
      <div className="flex min-w-0 flex-1 basis-60 flex-col gap-1.5">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm font-semibold text-ink">
          <span className="min-w-0 wrap-words">{apiKey.name}</span>
          <code className="rounded-sm bg-sunken px-1.5 py-0.5 font-mono text-xs font-normal text-muted">{`${apiKey.start}…`}</code>
        </p>
        <ScopeBadges scopes={apiKey.scopes} />
        <p className="text-sm text-muted wrap-words">
          {text('created', { date: format.date(apiKey.createdAt) })}
          {' · '}
          {lastUsed}
        </p>
        <Expiry expiresAt={apiKey.expiresAt} />
      </div>
      <Button size="sm" aria-label={text('revokeOne', { name: apiKey.name })} onPress={onRevoke}>
        {text('revoke')}
      </Button>
    </li>
  );
}

function ScopeBadges({ scopes }: { scopes: string[] }) {
  const text = useTranslations('identity.scopes');
  const read = readScopes(scopes);
  if (read === null) {
    return (
      <p>
        <Badge tone="warning">{text('all')}</Badge>
      </p>
    );
  }
  return (
    <ul aria-label={text('label')} className="flex flex-wrap gap-1.5">
      {read.map(({ slice, level }) => (
        <li key={slice}>
          <Badge>
            {text('badge', {
              slice: isScopeSlice(slice) ? text(slice) : slice,
              level: text(level === 'write' ? 'badgeWrite' : 'badgeRead'),
            })}
          </Badge>
        </li>
      ))}
    </ul>
  );
}

function Expiry({ expiresAt }: { expiresAt: string | null }) {
  const text = useTranslations('identity.apiKeys');
  const format = useFormat();
  const [now] = useState(() => Date.now());
  if (expiresAt === null) return <p className="text-sm text-muted">{text('noEnd')}</p>;
  const left = new Date(expiresAt).getTime() - now;
  if (left <= 0) {
    return (
      <p>
        <Badge tone="danger" hasDot>
          {text('expired', { date: format.date(expiresAt) })}
        </Badge>
      </p>
    );
  }
  const words = text('expires', { date: format.date(expiresAt) });
  if (left > week) return <p className="text-sm text-muted">{words}</p>;
  return (
    <p>
      <Badge tone="warning" hasDot>
        {words}
      </Badge>
    </p>
  );
}
