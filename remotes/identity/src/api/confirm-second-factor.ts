import type { ConfirmSecondFactor } from '@highstreet/identity/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';
import { refreshSecurity } from './refresh-security.ts';

/** Puts the secret in force and answers the backup codes. */
export async function confirmSecondFactor(input: ConfirmSecondFactor) {
  return accepted(await client.api.auth['2fa'].confirm.$post({ json: input })).json();
}

export function useConfirmSecondFactor() {
  const cache = useQueryClient();
  return useMutation({ mutationFn: confirmSecondFactor, gcTime: 0, onSuccess: () => refreshSecurity(cache) });
}
