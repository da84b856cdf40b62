import type { Confirmation } from '@highstreet/identity/contract';
import { useMutation } from '@tanstack/react-query';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';

/** A secret for the authenticator, not in force until a code of it is confirmed. */
export async function setUpSecondFactor(confirmation: Confirmation) {
  return accepted(await client.api.auth['2fa'].setup.$post({ json: confirmation })).json();
}

export const useSetUpSecondFactor = () => useMutation({ mutationFn: setUpSecondFactor, gcTime: 0 });
