import type { Session } from '@highstreet/identity/contract';
import { Badge } from '@highstreet/ui/badge';
import { Button } from '@highstreet/ui/button';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Laptop, Smartphone, SquareTerminal } from 'lucide-react';
import { useDeviceName } from './use-device-name.ts';

/** One device: what it is, since when, last used, and the way to sign it out. */
export function DeviceRow({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const text = useTranslations('identity.devices');
  const format = useFormat();
  const name = useDeviceName(session.device);
  return (
    <li className="grid grid-cols-[auto_1fr] items-start gap-x-4 gap-y-3 py-4 first:pt-0 last:pb-0 sm:grid-cols-[auto_1fr_auto]">
      <span className="flex size-10 shrink-0 items-center justify-center rounded-full bg-sunken text-muted">
        <DeviceIcon session={session} />
      </span>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm font-semibold text-ink">
          <span className="min-w-0 wrap-words">{name}</span>
          {session.current && (
            <Badge tone="success" hasDot>
              {text('current')}
            </Badge>
          )}
        </p>
        <p className="text-sm text-muted wrap-words">
          {session.current ? text('now') : text('lastUsed', { when: format.relative(session.lastUsedAt) })}
          {' · '}
          {text('since', { date: format.dateTime(session.createdAt) })}
        </p>
        <p className="text-sm text-muted wrap-words">{text('address', { address: session.address })}</p>
      </div>
      {!session.current && (
        <Button
          size="sm"
          className="col-start-2 justify-self-start sm:col-start-3"
          aria-label={text('endOne', { device: name })}
          onPress={onEnd}
        >
          {text('end')}
        </Button>
      )}
    </li>
  );
}

function DeviceIcon({ session: { client, device } }: { session: Session }) {
  if (client === 'program') return <SquareTerminal aria-hidden className="size-5" />;
  const isPhone = /\b(iOS|Android|iPhone|iPad)\b/i.test(device);
  return isPhone ? <Smartphone aria-hidden className="size-5" /> : <Laptop aria-hidden className="size-5" />;
}
