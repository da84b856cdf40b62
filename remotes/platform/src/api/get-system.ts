import { queryOptions, useQuery } from '@tanstack/react-query';
import { accepted } from '@highstreet/federation';
import { platform } from './client.ts';
import { keys } from './keys.ts';
import { usePause } from './use-live.ts';

export async function getSystem(signal?: AbortSignal) {
  return accepted(await platform.api.platform.slices.$get({}, { init: { signal } })).json();
}

export const systemQuery = () =>
  queryOptions({ queryKey: keys.system, queryFn: ({ signal }) => getSystem(signal) });

/** Every slice, read again every few seconds. */
export const useSystem = () => useQuery({ ...systemQuery(), refetchInterval: usePause() });
