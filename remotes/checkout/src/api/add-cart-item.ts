import type { AddCartItem, Cart } from '@highstreet/checkout/contract';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';
import { useChangeCart } from './use-change-cart.ts';

export async function addCartItem(json: AddCartItem): Promise<Cart> {
  return accepted(await client.api.cart.items.$post({ json })).json();
}

export const useAddCartItem = () => useChangeCart({ send: addCartItem });
