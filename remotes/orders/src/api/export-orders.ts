import { useMutation } from '@tanstack/react-query';
import { client } from './client.ts';

/** What was sold, as a file. */
export async function exportOrders(as: 'seller' | 'admin') {
  const response = await client.api.orders.export.$get({ query: { as } });
  return response.blob();
}

export const useExportOrders = () => useMutation({ mutationFn: exportOrders, onSuccess: saveFile });

function saveFile(file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'orders.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
