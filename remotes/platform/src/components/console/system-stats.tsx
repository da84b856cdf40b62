import type { SystemState } from '@highstreet/platform/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { Stat } from '@highstreet/ui/stat';
import { useNumbers } from '../use-numbers.ts';

/** The last five minutes of the whole in a few figures. */
export function SystemStats({ system }: { system: SystemState }) {
  const text = useTranslations('platform.console');
  const { rate, share, number } = useNumbers();
  const sum = (of: (slice: SystemState['items'][number]) => number) =>
    system.items.reduce((total, slice) => total + of(slice), 0);
  const requests = sum(({ traffic }) => traffic.requests);
  const errors = sum(({ traffic }) => traffic.errors);
  const lookups = system.cacheHits + system.cacheMisses;
  return (
    <div className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-5">
      <Stat
        label={text('requestsPerSecond')}
        value={rate(sum(({ traffic }) => traffic.requestsPerSecond))}
        note={text('requestCount', { count: requests })}
      />
      <Stat
        label={text('errors')}
        value={share(requests === 0 ? 0 : errors / requests)}
        note={text('errorCount', { count: errors })}
        tone={errors > 0 ? 'danger' : 'neutral'}
      />
      <Stat
        label={text('cacheHits')}
        value={lookups === 0 ? text('none') : share(system.cacheHits / lookups)}
        note={text('lookups', { count: lookups })}
      />
      <Stat
        label={text('refusals')}
        value={number(system.refusals)}
        note={text(`limits.${system.limits}`)}
        tone={system.limits === 'per-isolate' ? 'warning' : 'neutral'}
      />
      <Stat label={text('sockets')} value={number(system.openSockets)} note={text('socketsNote')} />
    </div>
  );
}
