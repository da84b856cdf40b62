import type { ProductStatus } from '@highstreet/catalog/contract';
import { useQueryClient } from '@tanstack/react-query';
import { archiveProduct } from '../api/archive-product.ts';
import { getProductVersion } from '../api/get-product-version.ts';
import { keys } from '../api/keys.ts';
import { updateProduct } from '../api/update-product.ts';
import { changeVariantPrices, type PriceChange } from './change-price.ts';

/** What is done to many products at once. */
export type ProductStatusJob = { kind: 'status'; status: ProductStatus };
export type BulkJob = ProductStatusJob | { kind: 'price'; change: PriceChange; keepsOld: boolean };

/** The work of a job on one product. */
export async function doJob(job: BulkJob, id: string): Promise<void> {
  if (job.kind === 'status' && job.status === 'archived') return archiveProduct(id);
  if (job.kind === 'status') {
    await updateProduct({ id, change: { status: job.status } });
    return;
  }
  const { product, etag } = await getProductVersion(id);
  await updateProduct({
    id,
    etag,
    change: { variants: changeVariantPrices(product.variants, job.change, job.keepsOld) },
  });
}

/** Reads again what the work has changed. */
export function useRefreshProducts(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: keys.lists });
}
