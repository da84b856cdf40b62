import type { ShippingMethod } from '@highstreet/checkout/contract';
import { useTranslations } from '@highstreet/ui/i18n';

const known = ['standard', 'express', 'freight', 'pick-up'] as const;

/** The name of a shipping method in the language in use; the API's own where we have none. */
export function useShippingName() {
  const text = useTranslations('checkout.shipping.method');
  return ({ id, name }: Pick<ShippingMethod, 'id' | 'name'>): string => {
    const key = known.find((each) => each === id);
    return key === undefined ? name : text(key);
  };
}
