import type { Confirmation } from '@highstreet/identity/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';
import { keys } from './keys.ts';

/** New backup codes; the old ones stop working. */
export async function renewBackupCodes(confirmation: Confirmation) {
  return accepted(await client.api.auth['2fa']['backup-codes'].$post({ json: confirmation })).json();
}

export function useRenewBackupCodes() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: renewBackupCodes,
    gcTime: 0,
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.secondFactor }),
  });
}
