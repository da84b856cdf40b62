import type { Wishlist } from '@highstreet/catalog/contract';
import { signInPath, useSession } from '@highstreet/federation';
import { useTranslations } from '@highstreet/ui/i18n';
import { toast, undoToast } from '@highstreet/ui/toast-queue';
import { useLocation, useNavigate } from 'react-router';
import { useChangeWishlistItem } from '../api/change-wishlist-item.ts';
import { useCreateWishlist } from '../api/create-wishlist.ts';
import { useWishlists } from '../api/list-wishlists.ts';
import { paths } from '../paths.ts';

/** Puts a product on the person's wishlists or takes it off; leads who is not signed in to the sign-in page. */
export function useWishlistToggle(productId: string) {
  const text = useTranslations('catalog.wishlist');
  const { status } = useSession();
  const location = useLocation();
  const navigate = useNavigate();
  const lists = useWishlists().data ?? [];
  const create = useCreateWishlist();
  const change = useChangeWishlistItem();
  const holding = lists.filter((list) => list.productIds.includes(productId));
  const failed = () => toast({ title: text('failed'), description: text('failedHint'), tone: 'danger' });

  async function set(list: Pick<Wishlist, 'id' | 'name'>, isOn: boolean, isUndo = false) {
    try {
      await change.mutateAsync({ wishlistId: list.id, productId, isOn });
    } catch {
      return failed();
    }
    if (isUndo) return;
    const open = { label: text('open'), onAction: () => void navigate(`${paths.wishlists}/${list.id}`) };
    if (isOn) toast({ title: text('added', { list: list.name }), tone: 'success', action: open });
    else undoToast(text('removed', { list: list.name }), () => void set(list, true, true));
  }

  async function addToNew(name: string) {
    const list = await create.mutateAsync(name).catch(() => undefined);
    return list === undefined ? failed() : set(list, true);
  }

  async function toggle() {
    if (status !== 'signed-in') return navigate(signInPath(location));
    if (holding.length > 0) return Promise.all(holding.map((list) => set(list, false)));
    const [first] = lists;
    return first === undefined ? addToNew(text('firstName')) : set(first, true);
  }

  return { lists, holding, isOn: holding.length > 0, toggle, set, addToNew };
}
