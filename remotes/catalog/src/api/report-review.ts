import { useMutation } from '@tanstack/react-query';
import { client } from './client.ts';

export async function reportReview({ id, reason }: { id: string; reason: string }) {
  await client.api.reviews[':id'].report.$post({ param: { id }, json: { reason } });
}

export const useReportReview = () => useMutation({ mutationFn: reportReview });
