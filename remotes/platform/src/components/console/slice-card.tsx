import type { SliceState } from '@highstreet/platform/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { useNumbers } from '../use-numbers.ts';
import { StatusBadge } from '../status-badge.tsx';

type Props = { slice: SliceState; href: string; isChosen: boolean };

/** One slice on the map: does it serve, which version, how much goes through it. */
export function SliceCard({ slice, href, isChosen }: Props) {
  const text = useTranslations('platform.console');
  const { rate, share, duration } = useNumbers();
  const { name, status, version, traffic } = slice;
  return (
    <li
      className={`relative flex min-w-0 flex-col gap-3 rounded-lg border bg-surface p-4 shadow-rest ${isChosen ? 'border-accent' : 'border-line'}`}
    >
      <div className="flex items-start justify-between gap-3">
        <h3 className="min-w-0 font-medium">
          <Link
            href={href}
            variant="plain"
            aria-current={isChosen ? 'true' : undefined}
            className="after:absolute after:inset-0 after:rounded-lg"
          >
            {name}
          </Link>
        </h3>
        <StatusBadge status={status} />
      </div>
      <dl className="grid grid-cols-3 gap-2 tabular">
        <Figure label={text('perSecond')} value={rate(traffic.requestsPerSecond)} />
        <Figure label={text('errors')} value={share(traffic.errorRatio)} isBad={traffic.errors > 0} />
        <Figure label={text('p95')} value={duration(traffic.p95Ms)} />
      </dl>
      <p className="truncate text-xs text-muted">
        {text('release', { release: version })}
        <Troubles slice={slice} />
      </p>
    </li>
  );
}

function Figure({ label, value, isBad = false }: { label: string; value: string; isBad?: boolean }) {
  return (
    <div className="min-w-0">
      <dt className="truncate text-xs text-muted">{label}</dt>
      <dd className={`text-base ${isBad ? 'text-danger' : 'text-ink'}`}>{value}</dd>
    </div>
  );
}

/** What of it does not answer, and whether the front door has stopped asking. */
function Troubles({ slice }: { slice: SliceState }) {
  const text = useTranslations('platform.console');
  const down = slice.checks.filter(({ status }) => status !== 'ok').map(({ name }) => name);
  const parts = [
    ...down.map((name) => text('checkDown', { name })),
    ...(slice.breaker && slice.breaker !== 'closed' ? [text('breakerOpen')] : []),
    ...(slice.traffic.eventsFailed > 0 ? [text('eventsFailed', { count: slice.traffic.eventsFailed })] : []),
  ];
  return parts.length === 0 ? null : <span className="text-danger">{` · ${parts.join(' · ')}`}</span>;
}
