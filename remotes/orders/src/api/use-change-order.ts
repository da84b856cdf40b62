import type { Order } from '@highstreet/orders/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { orderQuery, type OrderRef } from './get-order.ts';
import { keys } from './keys.ts';

/** Changes an order; its page shows the answer at once, lists are read anew. */
export function useChangeOrder<Input>(
  ref: OrderRef,
  change: (ref: OrderRef, input: Input) => Promise<Order>,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => change(ref, input),
    onSuccess: (order) => {
      queryClient.setQueryData(orderQuery(ref).queryKey, order);
      void queryClient.invalidateQueries({ queryKey: keys.lists });
      void queryClient.invalidateQueries({ queryKey: keys.dashboard });
    },
    onError: () => queryClient.invalidateQueries({ queryKey: keys.order(ref.id) }),
  });
}
