import type { VerifySecondFactor } from '@highstreet/identity/contract';
import { useMutation } from '@tanstack/react-query';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';

export async function verifySecondFactor(input: VerifySecondFactor) {
  return accepted(await client.api.auth['2fa'].verify.$post({ json: input })).json();
}

export const useVerifySecondFactor = () => useMutation({ mutationFn: verifySecondFactor });
