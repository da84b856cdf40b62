import type { Cart } from '@highstreet/checkout/contract';
import { session } from '@highstreet/federation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { tellCart } from '../cart/cart-news.ts';
import { keys } from './keys.ts';

type Change<Input> = {
  send: (input: Input) => Promise<Cart>;
  /** What is shown until the answer is there; without it nothing changes before. */
  foresee?: (cart: Cart, input: Input) => Cart;
};

/** Changes the cart: one change after another, shown at once, and shown as it was when the server refuses. */
export function useChangeCart<Input>({ send, foresee }: Change<Input>) {
  const queryClient = useQueryClient();
  const changing = () => queryClient.isMutating({ mutationKey: keys.cart });
  return useMutation({
    mutationKey: keys.cart,
    scope: { id: 'cart' },
    mutationFn: send,
    onMutate: async (input: Input) => {
      await queryClient.cancelQueries({ queryKey: keys.cart });
      const before = queryClient.getQueryData<Cart>(keys.cart);
      if (before && foresee) queryClient.setQueryData<Cart>(keys.cart, foresee(before, input));
      return { before };
    },
    onSuccess: (cart) => {
      // A later change waits its turn and has shown its own outcome already.
      if (changing() === 1) queryClient.setQueryData<Cart>(keys.cart, cart);
      tellCart(cart, session.getState().user?.id ?? null);
    },
    onError: (_error, _input, known) => {
      if (known?.before && changing() === 1) queryClient.setQueryData<Cart>(keys.cart, known.before);
    },
    onSettled: (_cart, error) => {
      void queryClient.invalidateQueries({ queryKey: keys.quotes });
      if (error && changing() === 1) void queryClient.invalidateQueries({ queryKey: keys.cart });
    },
  });
}
