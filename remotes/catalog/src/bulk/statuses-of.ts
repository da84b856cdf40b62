import type { ProductCard, ProductStatus } from '@highstreet/catalog/contract';
import type { BulkJob } from './use-bulk-work.ts';

/** Who saw each product before the work, so that it can be put back. */
export type StatusesBefore = ReadonlyMap<string, ProductStatus>;

export function statusesOf(products: readonly ProductCard[]): StatusesBefore {
  return new Map(products.map(({ id, status }) => [id, status]));
}

/** The chosen products that a job changes: one that is archived already is not archived again. */
export function touchedBy(job: BulkJob, ids: readonly string[], before: StatusesBefore): string[] {
  return ids.filter((id) => job.kind === 'price' || before.get(id) !== job.status);
}
