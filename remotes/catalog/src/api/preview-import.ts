import type { ImportSettings } from '@highstreet/catalog/contract';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { keys } from './keys.ts';

export async function previewImport(id: string, settings: ImportSettings, signal?: AbortSignal) {
  const query = { settings: JSON.stringify(settings) };
  const call = client.api.imports[':id'].preview.$get({ param: { id }, query }, { init: { signal } });
  return accepted(await call).json();
}

export const previewQuery = (id: string, settings: ImportSettings) =>
  queryOptions({
    queryKey: [...keys.import(id), 'preview', settings],
    queryFn: ({ signal }) => previewImport(id, settings, signal),
    staleTime: 60_000,
  });

export const usePreview = (id: string, settings: ImportSettings) =>
  useQuery({ ...previewQuery(id, settings), placeholderData: keepPreviousData });
