import type { Cart } from '@highstreet/checkout/contract';
import { accepted } from '@highstreet/federation';
import { withoutLine } from '../cart/foresee.ts';
import { client } from './client.ts';
import { useChangeCart } from './use-change-cart.ts';

export async function removeCartItem({ lineId }: { lineId: string }): Promise<Cart> {
  return accepted(await client.api.cart.items[':lineId'].$delete({ param: { lineId } })).json();
}

export const useRemoveCartItem = () => useChangeCart({ send: removeCartItem, foresee: withoutLine });
