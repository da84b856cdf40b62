import type { ProductInput } from './product-input.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { keys } from './keys.ts';

export async function createProduct(product: ProductInput) {
  const { brand, ...fields } = product;
  const json = { ...fields, ...(brand === null ? {} : { brand }) };
  const good = accepted(await client.api.products.$post({ json }));
  return { product: await good.json(), etag: good.headers.get('etag') ?? undefined };
}

export function useCreateProduct() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: createProduct,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.lists }),
  });
}
