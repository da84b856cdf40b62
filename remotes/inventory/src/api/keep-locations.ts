import { accepted } from '@highstreet/federation';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

const { locations } = client.api.inventory;

/** `seller` matters for admins only: whose locations. */
export async function listLocations(seller?: string, signal?: AbortSignal) {
  const { items } = await accepted(
    await locations.$get({ query: seller === undefined ? {} : { seller } }, { init: { signal } }),
  ).json();
  return items;
}

export const locationsQuery = (seller?: string) =>
  queryOptions({
    queryKey: [...keys.locations, seller ?? ''],
    queryFn: ({ signal }) => listLocations(seller, signal),
  });

export const useLocations = (seller?: string) => useQuery(locationsQuery(seller));

type Change =
  | { kind: 'add'; name: string }
  | { kind: 'rename'; id: string; name: string }
  | { kind: 'close'; id: string };

async function changeLocation(change: Change): Promise<void> {
  if (change.kind === 'add') accepted(await locations.$post({ json: { name: change.name } }));
  else if (change.kind === 'rename')
    accepted(await locations[':id'].$patch({ param: { id: change.id }, json: { name: change.name } }));
  else accepted(await locations[':id'].$delete({ param: { id: change.id } }));
}

/** Adds, renames or closes a location. */
export function useChangeLocation() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: changeLocation,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.locations }),
  });
}
