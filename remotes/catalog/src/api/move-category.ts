import { useMutation, useQueryClient } from '@tanstack/react-query';
import { moveNode, type Place } from '../categories/move-node.ts';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { categoryTreeQuery } from './get-category-tree.ts';
import { keys } from './keys.ts';

export async function moveCategory({ id, parentId, position }: { id: string } & Place) {
  const json = { parentId, position };
  return accepted(await client.api.categories[':id'].move.$post({ param: { id }, json })).json();
}

/** Moves at once; goes back when the server refuses. */
export function useMoveCategory() {
  const queryClient = useQueryClient();
  const { queryKey } = categoryTreeQuery();
  return useMutation({
    mutationFn: moveCategory,
    onMutate: async ({ id, ...place }) => {
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData(queryKey);
      queryClient.setQueryData(queryKey, (roots) => roots && moveNode(roots, id, place));
      return before;
    },
    onError: (_error, _move, before) => queryClient.setQueryData(queryKey, before),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.categories }),
  });
}
