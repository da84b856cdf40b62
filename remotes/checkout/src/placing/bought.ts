import type { PlaceOrder, Quote } from '@highstreet/checkout/contract';

/** What was bought in this tab, for its confirmation. */
export type Bought = { orderId: string; quote: Quote; order: PlaceOrder };

const key = 'highstreet.checkout.bought';

export function keepBought(bought: Bought): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(bought));
  } catch {
    // The confirmation then shows number and sum only.
  }
}

export function recallBought(orderId: string): Bought | undefined {
  try {
    const known: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return isBought(known) && known.orderId === orderId ? known : undefined;
  } catch {
    return undefined;
  }
}

/** Guarantee: only `keepBought` writes this key. */
function isBought(value: unknown): value is Bought {
  return typeof value === 'object' && value !== null && 'orderId' in value && 'quote' in value;
}
