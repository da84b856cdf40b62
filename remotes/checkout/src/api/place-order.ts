import type { Placement, PlaceOrder } from '@highstreet/checkout/contract';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';

/** Buys what is in the cart. With the same key it is the same order, however often it is sent. */
export async function placeOrder(key: string, json: PlaceOrder): Promise<Placement> {
  const header = { 'idempotency-key': key };
  return accepted(await client.api.checkout.$post({ header, json })).json();
}
