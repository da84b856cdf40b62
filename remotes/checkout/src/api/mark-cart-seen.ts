import type { Cart } from '@highstreet/checkout/contract';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';
import { useChangeCart } from './use-change-cart.ts';

export async function markCartSeen(): Promise<Cart> {
  return accepted(await client.api.cart.seen.$post()).json();
}

export const useMarkCartSeen = () =>
  useChangeCart<void>({ send: markCartSeen, foresee: (cart) => ({ ...cart, changes: [] }) });
