import type { Import } from '@highstreet/catalog/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { expectOk } from './expect-ok.ts';
import { keys } from './keys.ts';

export async function getImport(id: string, signal?: AbortSignal): Promise<Import> {
  return expectOk(await client.api.imports[':id'].$get({ param: { id } }, { init: { signal } })).json();
}

/** Asked again every second while the file is being read. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: keys.import(id),
    queryFn: ({ signal }) => getImport(id, signal),
    refetchInterval: ({ state }) => (isWorking(state.data?.status) ? 1000 : false),
    staleTime: 0,
  });

export const useImport = (id: string) => useQuery(importQuery(id));

export function isWorking(status: Import['status'] | undefined): boolean {
  return status === 'checking' || status === 'running';
}
