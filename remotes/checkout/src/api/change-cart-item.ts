import type { Cart } from '@highstreet/checkout/contract';
import { accepted } from '@highstreet/federation';
import { withQuantity } from '../cart/foresee.ts';
import { client } from './client.ts';
import { useChangeCart } from './use-change-cart.ts';

type Change = { lineId: string; quantity: number };

export async function changeCartItem({ lineId, quantity }: Change): Promise<Cart> {
  const response = await client.api.cart.items[':lineId'].$patch({ param: { lineId }, json: { quantity } });
  return accepted(response).json();
}

export const useChangeCartItem = () => useChangeCart({ send: changeCartItem, foresee: withQuantity });
