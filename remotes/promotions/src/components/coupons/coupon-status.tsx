import type { CouponStatus as Status } from '@highstreet/promotions/contract';
import { Badge } from '@highstreet/ui/badge';
import { useTranslations } from '@highstreet/ui/i18n';

const tones = {
  active: 'success',
  scheduled: 'accent',
  expired: 'neutral',
  'used-up': 'warning',
  inactive: 'neutral',
} as const;

/** Whether a coupon can be used now. */
export function CouponStatus({ status }: { status: Status }) {
  const text = useTranslations('promotions.coupon');
  return (
    <Badge tone={tones[status]} hasDot>
      {text(`status.${status}`)}
    </Badge>
  );
}
