import type { GiftCardStatus } from '@highstreet/promotions/contract';
import { Badge } from '@highstreet/ui/badge';
import { useTranslations } from '@highstreet/ui/i18n';

const tones = { usable: 'success', spent: 'neutral', expired: 'warning', blocked: 'danger' } as const;

/** Whether a card can be spent now. */
export function CardStatus({ status }: { status: GiftCardStatus }) {
  const text = useTranslations('promotions.card');
  return (
    <Badge tone={tones[status]} hasDot>
      {text(`status.${status}`)}
    </Badge>
  );
}
