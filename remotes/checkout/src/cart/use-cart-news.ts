import { useSession } from '@highstreet/federation';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '../api/keys.ts';
import { onCartNews } from './cart-news.ts';

/** Keeps the cart as the other tabs of this browser have left it. */
export function useCartNews(): void {
  const queryClient = useQueryClient();
  const person = useSession().user?.id ?? null;
  useEffect(
    () =>
      onCartNews(({ cart, owner }) => {
        if (owner !== person) return;
        queryClient.setQueryData(keys.cart, cart);
        void queryClient.invalidateQueries({ queryKey: keys.quotes });
      }),
    [queryClient, person],
  );
}
