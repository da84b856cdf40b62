import type { Cart } from '@highstreet/checkout/contract';

type News = { cart: Cart };

const channel =
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('highstreet.cart');

/** Tells the other tabs of this browser what is in the cart now. */
export function tellCart(cart: Cart): void {
  channel?.postMessage({ cart } satisfies News);
}

/** Calls `listener` with every cart that another tab tells. Returns how to stop. */
export function onCartNews(listener: (cart: Cart) => void): () => void {
  const hear = ({ data }: MessageEvent<News>) => listener(data.cart);
  channel?.addEventListener('message', hear);
  return () => channel?.removeEventListener('message', hear);
}
