import type { CategoryNode } from '@highstreet/catalog/contract';
import { ApiProblem } from '@highstreet/federation';
import { useTranslations } from '@highstreet/ui/i18n';
import { toast, undoToast } from '@highstreet/ui/toast-queue';
import { useCreateCategory } from '../../api/create-category.ts';
import { useDeleteCategory } from '../../api/delete-category.ts';
import { useMoveCategory } from '../../api/move-category.ts';
import { useUpdateCategory } from '../../api/update-category.ts';
import { type Place, placeOf } from '../../categories/move-node.ts';

/** Changes of the tree: each says what was done, offers to undo it, and says so when it did not work. */
export function useCategoryWork(roots: CategoryNode[]) {
  const text = useTranslations('catalogSell.categories');
  const create = useCreateCategory();
  const update = useUpdateCategory();
  const moving = useMoveCategory();
  const remove = useDeleteCategory();
  const failed = useFailed();

  function move(node: Pick<CategoryNode, 'id' | 'name'>, place: Place) {
    const before = placeOf(roots, node.id);
    if (before && before.parentId === place.parentId && before.position === place.position) return;
    moving.mutate(
      { id: node.id, ...place },
      {
        onError: failed,
        onSuccess: () =>
          before &&
          undoToast(text('moved', { name: node.name }), () =>
            moving.mutate({ id: node.id, ...before }, { onError: failed }),
          ),
      },
    );
  }

  function drop(node: CategoryNode) {
    const place = placeOf(roots, node.id);
    const { name, slug, image, parentId, products } = node;
    const back = () =>
      create.mutate(
        { name, slug, image, parentId },
        { onError: failed, onSuccess: ({ id }) => place && moving.mutate({ id, ...place }) },
      );
    remove.mutate(node.id, {
      onError: failed,
      onSuccess: () => {
        if (products === 0) undoToast(text('deleted', { name }), back);
        else toast({ title: text('deleted', { name }), tone: 'success' });
      },
    });
  }

  return { create, update, move, drop };
}

function useFailed() {
  const text = useTranslations('catalogSell.categories');
  return (error: unknown) => {
    const description = error instanceof ApiProblem ? (error.detail ?? error.title) : undefined;
    toast({ title: text('failed'), description, tone: 'danger' });
  };
}
