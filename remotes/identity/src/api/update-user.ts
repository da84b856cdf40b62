import type { UpdateUser } from '@highstreet/identity/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';
import { userQuery } from './get-user.ts';
import { keys } from './keys.ts';

export async function updateUser(id: string, change: UpdateUser) {
  return accepted(await client.api.users[':id'].$patch({ param: { id }, json: change })).json();
}

/** Changes the role or the ban of one user, which ends their sessions. */
export function useUpdateUser(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (change: UpdateUser) => updateUser(id, change),
    onSuccess: (user) => cache.setQueryData(userQuery(id).queryKey, user),
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: keys.users }),
        cache.invalidateQueries({ queryKey: keys.audit }),
      ]),
  });
}
