import type { ChangePassword } from '@highstreet/identity/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function changePassword(input: ChangePassword): Promise<void> {
  await client.api.users.me.password.$post({ json: input });
}

/** Changes the password, which ends all other sessions. */
export function useChangePassword() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: changePassword,
    onSuccess: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: keys.account }),
        cache.invalidateQueries({ queryKey: keys.sessions }),
      ]),
  });
}
