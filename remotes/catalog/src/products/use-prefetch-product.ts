import { useQueryClient } from '@tanstack/react-query';
import { productQuery } from '../api/get-product.ts';

/** Reads a product before its page is opened. */
export function usePrefetchProduct(): (slug: string) => void {
  const queryClient = useQueryClient();
  return (slug) => void queryClient.prefetchQuery(productQuery(slug));
}
