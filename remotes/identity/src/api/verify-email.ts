import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';
import { renewSession } from './renew-session.ts';

export async function verifyEmail(token: string): Promise<void> {
  await client.api.auth['verify-email'].$post({ json: { token } });
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
