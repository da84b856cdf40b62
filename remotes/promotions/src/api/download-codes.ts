import { useMutation } from '@tanstack/react-query';
import { client } from './client.ts';

/** All codes of a bulk coupon as a file. */
export async function downloadCodes({ id, code }: { id: string; code: string }) {
  const response = await client.api.coupons[':id'].codes.$get({ param: { id } });
  return { file: await response.blob(), name: `${code.toLowerCase()}-codes.csv` };
}

export const useDownloadCodes = () => useMutation({ mutationFn: downloadCodes, onSuccess: saveFile });

function saveFile({ file, name }: { file: Blob; name: string }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
