import type { Confirmation } from '@highstreet/identity/contract';
import { useMutation } from '@tanstack/react-query';
import { client } from './client.ts';

export async function deleteAccount(confirmation: Confirmation): Promise<void> {
  await client.api.users.me.$delete({ json: confirmation });
}

export const useDeleteAccount = () => useMutation({ mutationFn: deleteAccount });
