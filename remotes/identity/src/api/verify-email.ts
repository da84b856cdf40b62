import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';
import { renewSession } from './renew-session.ts';

/** Sent as JSON; the type asks for the form too, which the route takes as well. */
export async function verifyEmail(token: string): Promise<void> {
  await client.api.auth['verify-email'].$post({ form: { token }, json: { token } });
}

export function useVerifyEmail() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: verifyEmail,
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: keys.account });
      void renewSession();
    },
  });
}
