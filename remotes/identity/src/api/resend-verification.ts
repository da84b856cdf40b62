import { useMutation } from '@tanstack/react-query';
import { client } from './client.ts';

export async function resendVerification(email: string): Promise<void> {
  await client.api.auth['verify-email'].resend.$post({ json: { email } });
}

export const useResendVerification = () => useMutation({ mutationFn: resendVerification });
