import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { sessionsQuery } from './list-sessions.ts';

/** Signs devices out, each on its own: what one of them answers does not keep the others. */
export async function endSessions(ids: string[]): Promise<void> {
  const ends = await Promise.allSettled(
    ids.map((id) => client.api.auth.sessions[':id'].$delete({ param: { id } })),
  );
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** The devices leave the list at once; whatever happened, the list is then read again. */
export function useEndSessions() {
  const cache = useQueryClient();
  const { queryKey } = sessionsQuery;
  return useMutation({
    mutationFn: endSessions,
    onMutate: async (ids) => {
      await cache.cancelQueries({ queryKey });
      cache.setQueryData(
        queryKey,
        (list) => list && { items: list.items.filter((item) => !ids.includes(item.id)) },
      );
    },
    onSettled: () => cache.invalidateQueries({ queryKey }),
  });
}
