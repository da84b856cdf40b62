import type { Wishlist, WishlistPage } from '@highstreet/catalog/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { withItem } from '../wishlists/with-item.ts';
import { client } from './client.ts';
import { keys } from './keys.ts';

type Change = { wishlistId: string; productId: string; isOn: boolean };

export async function changeWishlistItem({ wishlistId, productId, isOn }: Change) {
  const param = { id: wishlistId, productId };
  const item = client.api.wishlists[':id'].items[':productId'];
  await (isOn ? item.$put({ param }) : item.$delete({ param }));
}

/** Puts a product on a list or takes it off. Shown at once; goes back when the server refuses. */
export function useChangeWishlistItem() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: changeWishlistItem,
    onMutate: async (change) => {
      const key = keys.wishlist(change.wishlistId);
      await queryClient.cancelQueries({ queryKey: keys.wishlists });
      await queryClient.cancelQueries({ queryKey: key });
      const lists = queryClient.getQueriesData<Wishlist[]>({ queryKey: keys.wishlists });
      const page = queryClient.getQueryData<WishlistPage>(key);
      queryClient.setQueriesData<Wishlist[]>(
        { queryKey: keys.wishlists },
        (shown) => shown && withItem(shown, change),
      );
      if (page && !change.isOn) {
        queryClient.setQueryData(key, {
          ...page,
          products: page.products.filter(({ id }) => id !== change.productId),
        });
      }
      return { lists, page };
    },
    onError: (_error, { wishlistId }, before) => {
      for (const [key, lists] of before?.lists ?? []) queryClient.setQueryData(key, lists);
      if (before?.page) queryClient.setQueryData(keys.wishlist(wishlistId), before.page);
    },
    onSettled: (_answer, _error, { wishlistId }) =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: keys.wishlists }),
        queryClient.invalidateQueries({ queryKey: keys.wishlist(wishlistId) }),
      ]),
  });
}
