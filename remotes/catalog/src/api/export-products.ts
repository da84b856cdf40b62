import { useMutation } from '@tanstack/react-query';
import { client } from './client.ts';

/** All products of the caller as a file. */
export async function exportProducts(format: 'csv' | 'jsonl') {
  const response = await client.api.products.export.$get({ query: { format } });
  return { file: await response.blob(), name: `products.${format}` };
}

export const useExportProducts = () => useMutation({ mutationFn: exportProducts, onSuccess: saveFile });

function saveFile({ file, name }: { file: Blob; name: string }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
