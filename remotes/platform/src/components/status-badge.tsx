import { Badge, type BadgeTone } from '@highstreet/ui/badge';
import { useTranslations } from '@highstreet/ui/i18n';

type Status = 'ok' | 'degraded' | 'down' | 'unknown';

const tones: Record<Status, BadgeTone> = {
  ok: 'success',
  degraded: 'warning',
  down: 'danger',
  unknown: 'neutral',
};

/** Whether a part serves. */
export function StatusBadge({ status }: { status: Status }) {
  const text = useTranslations('platform.status');
  return (
    <Badge tone={tones[status]} hasDot>
      {text(status)}
    </Badge>
  );
}
