import type { UpdateMe } from '@highstreet/identity/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';
import { accountQuery } from './get-account.ts';
import { renewSession } from './renew-session.ts';

export async function updateAccount(change: UpdateMe) {
  return accepted(await client.api.users.me.$patch({ json: change })).json();
}

/** Changes the own data; the session learns of it too, as the header shows the name. */
export function useUpdateAccount() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: updateAccount,
    onSuccess: (account) => {
      cache.setQueryData(accountQuery.queryKey, account);
      void renewSession();
    },
  });
}
