import type { Register } from '@highstreet/identity/contract';
import { useMutation } from '@tanstack/react-query';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';

/** Signs up. The answer is the same for an address that has an account. */
export async function register(input: Register) {
  return accepted(await client.api.auth.register.$post({ json: input })).json();
}

export const useRegister = () => useMutation({ mutationFn: register });
