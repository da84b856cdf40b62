import type { ResetPassword } from '@highstreet/identity/contract';
import { useMutation } from '@tanstack/react-query';
import { client } from './client.ts';

export async function resetPassword(input: ResetPassword): Promise<void> {
  await client.api.auth['reset-password'].$post({ json: input });
}

export const useResetPassword = () => useMutation({ mutationFn: resetPassword });
