import { accepted } from '@highstreet/federation';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { InferRequestType } from 'hono/client';
import { client } from './client.ts';
import { keys } from './keys.ts';

export type PreviewInput = InferRequestType<typeof client.api.coupons.preview.$post>['json'];
export type PreviewCart = PreviewInput['cart'];

export async function previewCoupon(json: PreviewInput, signal?: AbortSignal) {
  return accepted(await client.api.coupons.preview.$post({ json }, { init: { signal } })).json();
}

export const previewQuery = (input: PreviewInput) =>
  queryOptions({
    queryKey: [...keys.all, 'preview', input],
    queryFn: ({ signal }) => previewCoupon(input, signal),
    staleTime: 60_000,
    retry: false,
  });

export const usePreview = (input: PreviewInput, isOn: boolean) =>
  useQuery({ ...previewQuery(input), enabled: isOn, placeholderData: keepPreviousData });
