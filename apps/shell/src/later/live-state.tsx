import { useRealtimeState } from '@highstreet/federation';
import { useTranslations } from 'use-intl';

const dots = {
  off: 'bg-line',
  connecting: 'bg-warning',
  connected: 'bg-success',
  reconnecting: 'bg-warning',
  offline: 'bg-danger',
} as const;

/** Whether what is shown is kept up to date; small, for who wants to know. Where nothing is, there is nothing to say. */
export function LiveState() {
  const text = useTranslations('later.live');
  const state = useRealtimeState();
  return (
    <p className={`flex items-center gap-2 text-xs text-muted ${state === 'off' ? 'invisible' : ''}`}>
      <span aria-hidden className={`size-2 shrink-0 rounded-full ${dots[state]}`} />
      {text(state)}
    </p>
  );
}
