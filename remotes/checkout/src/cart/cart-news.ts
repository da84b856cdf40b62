import type { Cart } from '@highstreet/checkout/contract';

/** `owner`: who is signed in where it was changed, null for nobody. */
type News = { cart: Cart; owner: string | null };

const storageKey = 'highstreet.cart';
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('highstreet.cart');

/** Tells the other tabs of this browser what is in the cart now, and remembers that there is one. */
export function tellCart(cart: Cart, owner: string | null): void {
  channel?.postMessage({ cart, owner } satisfies News);
  try {
    localStorage.setItem(storageKey, 'known');
  } catch {
    // Without storage the cart is asked for on the cart's own pages only.
  }
}

/** Calls `listener` with every cart that another tab tells. Returns how to stop. */
export function onCartNews(listener: (news: News) => void): () => void {
  const hear = ({ data }: MessageEvent<News>) => listener(data);
  channel?.addEventListener('message', hear);
  return () => channel?.removeEventListener('message', hear);
}

/** Whether this browser has put something into a cart before; who has not is spared the question. */
export function hasHadCart(): boolean {
  try {
    return localStorage.getItem(storageKey) !== null;
  } catch {
    return false;
  }
}
