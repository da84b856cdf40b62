import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function deleteCoupon(id: string) {
  await client.api.coupons[':id'].$delete({ param: { id }, header: {} });
}

export function useDeleteCoupon() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: deleteCoupon,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.coupons }),
  });
}
