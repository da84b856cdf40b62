import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { keys } from './keys.ts';
import type { ProductInput } from './product-input.ts';

type Change = { id: string; etag?: string; change: Partial<ProductInput> };

/** Changes a product; with `etag` only when nobody else changed it since (else a problem with status 412). */
export async function updateProduct({ id, etag, change }: Change) {
  const header = etag === undefined ? {} : { 'if-match': etag };
  const good = accepted(await client.api.products[':id'].$patch({ param: { id }, header, json: change }));
  return { product: await good.json(), etag: good.headers.get('etag') ?? undefined };
}

export function useUpdateProduct() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: updateProduct,
    onSuccess: async ({ product }) => {
      await queryClient.invalidateQueries({ queryKey: keys.product(product.slug), exact: true });
      await queryClient.invalidateQueries({ queryKey: keys.lists });
    },
  });
}
