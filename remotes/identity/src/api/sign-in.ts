import type { Login } from '@highstreet/identity/contract';
import { useMutation } from '@tanstack/react-query';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';

/** A session, or a challenge when the account has a second factor. */
export async function signIn(input: Pick<Login, 'email' | 'password'>) {
  return accepted(await client.api.auth.login.$post({ json: { ...input, client: 'browser' } })).json();
}

export const useSignIn = () => useMutation({ mutationFn: signIn });
