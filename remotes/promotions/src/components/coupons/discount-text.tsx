import type { Coupon } from '@highstreet/promotions/contract';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';

/** What a coupon gives, in a few words. */
export function DiscountText({ coupon }: { coupon: Pick<Coupon, 'type' | 'value' | 'currency'> }) {
  const text = useTranslations('promotions.coupon');
  const format = useFormat();
  if (coupon.type === 'free_shipping') return text('freeShipping');
  if (coupon.type === 'percentage') return text('off', { discount: format.percent(coupon.value / 100) });
  return text('off', { discount: format.money(coupon.value, coupon.currency ?? 'EUR') });
}
