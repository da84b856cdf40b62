import { useMutation } from '@tanstack/react-query';
import { client } from './client.ts';

export async function requestPasswordReset(email: string): Promise<void> {
  await client.api.auth['forgot-password'].$post({ json: { email } });
}

export const useRequestPasswordReset = () => useMutation({ mutationFn: requestPasswordReset });
