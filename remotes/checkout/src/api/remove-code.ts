import type { Cart } from '@highstreet/checkout/contract';
import { accepted } from '@highstreet/federation';
import { withoutCode } from '../cart/foresee.ts';
import { client } from './client.ts';
import { useChangeCart } from './use-change-cart.ts';

export type Code = { kind: 'coupon' | 'giftCard'; code: string };

export async function removeCode({ kind, code }: Code): Promise<Cart> {
  const param = { code };
  if (kind === 'coupon') return accepted(await client.api.cart.coupons[':code'].$delete({ param })).json();
  return accepted(await client.api.cart['gift-cards'][':code'].$delete({ param })).json();
}

export const useRemoveCode = () => useChangeCart({ send: removeCode, foresee: withoutCode });
