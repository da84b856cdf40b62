import type { Import, RunImport } from '@highstreet/catalog/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { importQuery } from './get-import.ts';
import { keys } from './keys.ts';

export async function runImport({ id, ...run }: RunImport & { id: string }): Promise<Import> {
  return accepted(await client.api.imports[':id'].run.$post({ param: { id }, json: run })).json();
}

export function useRunImport() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: runImport,
    onSuccess: (next) => {
      queryClient.setQueryData(importQuery(next.id).queryKey, next);
      return queryClient.invalidateQueries({ queryKey: [...keys.imports, 'list'] });
    },
  });
}
