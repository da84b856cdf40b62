import type { Confirmation } from '@highstreet/identity/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { refreshSecurity } from './refresh-security.ts';

export async function disableSecondFactor(confirmation: Confirmation): Promise<void> {
  await client.api.auth['2fa'].disable.$post({ json: confirmation });
}

export function useDisableSecondFactor() {
  const cache = useQueryClient();
  return useMutation({ mutationFn: disableSecondFactor, onSuccess: () => refreshSecurity(cache) });
}
