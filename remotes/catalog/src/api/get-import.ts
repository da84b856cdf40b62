import type { Import, ImportAdvanced } from '@highstreet/catalog/contract';
import { accepted, type LiveMessage, useRealtimeState, useTopic } from '@highstreet/federation';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function getImport(id: string, signal?: AbortSignal): Promise<Import> {
  return accepted(await client.api.imports[':id'].$get({ param: { id } }, { init: { signal } })).json();
}

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: keys.import(id),
    queryFn: ({ signal }) => getImport(id, signal),
    staleTime: 0,
  });

/** In ms. While the file is being read and live updates are there, asking is only for what might be lost on the way. */
const askedAgain = { alone: 1_000, live: 10_000 };

/** How far an import is, live; where live updates are interrupted it is asked for every second. */
export function useImport(id: string) {
  const queryClient = useQueryClient();
  const { queryKey } = importQuery(id);
  const isLive = useRealtimeState() === 'connected';
  useTopic(
    `import:${id}`,
    (message) => queryClient.setQueryData(queryKey, (known) => advanceImport(known, message)),
    () => void queryClient.invalidateQueries({ queryKey }),
  );
  return useQuery({
    ...importQuery(id),
    refetchInterval: ({ state }) =>
      isWorking(state.data?.status) ? askedAgain[isLive ? 'live' : 'alone'] : false,
  });
}

/** The import as a message tells it; older news changes nothing. Exported for its test. */
export function advanceImport(known: Import | undefined, { type, data }: LiveMessage): Import | undefined {
  if (known === undefined || type !== 'import.advanced') return known;
  const news = readAdvanced(data);
  return news.updatedAt < known.updatedAt ? known : { ...known, ...news };
}

/** Guarantee: on this topic the catalog publishes nothing else under `import.advanced`. */
function readAdvanced(data: unknown): ImportAdvanced {
  const advanced: ImportAdvanced = JSON.parse(JSON.stringify(data));
  return advanced;
}

export function isWorking(status: Import['status'] | undefined): boolean {
  return status === 'checking' || status === 'running';
}
