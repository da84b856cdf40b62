import type { Placement, PlaceOrder, Quote } from '@highstreet/checkout/contract';

/**
 * One attempt to buy: its idempotency key is made once, so that a retry, a reload and a second click are the same order.
 * `order` is kept until the answer names the placement, `quote` to show what was bought.
 */
export type Attempt = {
  key: string;
  order: PlaceOrder;
  quote: Quote;
  placed?: { orderId: string; accessKey: string };
};

const storageKey = 'highstreet.checkout.attempt';

export const newAttempt = (order: PlaceOrder, quote: Quote): Attempt => ({
  key: crypto.randomUUID(),
  order,
  quote,
});

/** The attempt with the answer that it got. */
export const answered = (attempt: Attempt, { orderId, accessKey }: Placement): Attempt => ({
  ...attempt,
  placed: { orderId, accessKey },
});

/** The attempt that was under way in this tab before a reload. */
export function recallAttempt(): Attempt | null {
  try {
    const known: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null');
    return isAttempt(known) ? known : null;
  } catch {
    return null;
  }
}

export function keepAttempt(attempt: Attempt | null): void {
  try {
    if (attempt === null) sessionStorage.removeItem(storageKey);
    else sessionStorage.setItem(storageKey, JSON.stringify(attempt));
  } catch {
    // Without storage a reload cannot go on; the order does all the same.
  }
}

/** Guarantee: only `keepAttempt` writes this key. */
function isAttempt(value: unknown): value is Attempt {
  return typeof value === 'object' && value !== null && 'key' in value && 'order' in value;
}
