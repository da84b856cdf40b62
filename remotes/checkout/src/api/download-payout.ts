import { useMutation } from '@tanstack/react-query';
import { client } from './client.ts';

/** The lines of a payout as a file. */
export async function downloadPayout(id: string) {
  const response = await client.api.payouts[':id'].file.$get({ param: { id } });
  return { file: await response.blob(), name: `${id}.csv` };
}

export const useDownloadPayout = () => useMutation({ mutationFn: downloadPayout, onSuccess: saveFile });

function saveFile({ file, name }: { file: Blob; name: string }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
