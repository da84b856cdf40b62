import type { BulkReport } from '@highstreet/inventory/contract';
import { apiFetch } from '@highstreet/federation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { refreshStock } from './known-items.ts';

/** Sends a file of sku, location and quantity. The typed client sends no plain text. */
export async function importStock(file: File): Promise<BulkReport> {
  const response = await apiFetch('/api/inventory/bulk', {
    method: 'POST',
    headers: { 'content-type': 'text/csv', 'idempotency-key': crypto.randomUUID() },
    body: await file.text(),
  });
  const report: BulkReport = await response.json();
  return report;
}

export function useImportStock() {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: importStock, onSettled: () => refreshStock(queryClient) });
}
