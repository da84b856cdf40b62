import type { Import } from '@highstreet/catalog/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { importQuery } from './get-import.ts';
import { keys } from './keys.ts';

export async function cancelImport(id: string): Promise<Import> {
  return accepted(await client.api.imports[':id'].cancel.$post({ param: { id } })).json();
}

export function useCancelImport() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: cancelImport,
    onSuccess: (next) => {
      queryClient.setQueryData(importQuery(next.id).queryKey, next);
      return queryClient.invalidateQueries({ queryKey: [...keys.imports, 'list'] });
    },
  });
}
