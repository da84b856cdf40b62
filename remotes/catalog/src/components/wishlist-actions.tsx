import type { WishlistPage } from '@highstreet/catalog/contract';
import { Button } from '@highstreet/ui/button';
import { ConfirmDialog } from '@highstreet/ui/confirm-dialog';
import { useTranslations } from '@highstreet/ui/i18n';
import { IconButton } from '@highstreet/ui/icon-button';
import { Menu } from '@highstreet/ui/menu';
import { toast } from '@highstreet/ui/toast-queue';
import { Ellipsis, Pencil, Share2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useDeleteWishlist } from '../api/delete-wishlist.ts';
import { useUpdateWishlist } from '../api/update-wishlist.ts';
import { paths } from '../paths.ts';
import { ShareWishlistDialog } from './share-wishlist-dialog.tsx';
import { WishlistNameDialog } from './wishlist-name-dialog.tsx';

type Open = 'rename' | 'share' | 'delete' | null;

/** Share, rename, delete. */
export function WishlistActions({ list }: { list: WishlistPage }) {
  const text = useTranslations('catalog.wishlists');
  const navigate = useNavigate();
  const update = useUpdateWishlist();
  const remove = useDeleteWishlist();
  const [open, setOpen] = useState<Open>(null);
  const toggle = (which: Open) => (isOpen: boolean) => setOpen(isOpen ? which : null);
  const rename = (name: string) =>
    update
      .mutateAsync({ id: list.id, name })
      .catch(() => toast({ title: text('changeFailed'), tone: 'danger' }));
  async function drop() {
    try {
      await remove.mutateAsync(list.id);
      await navigate(paths.wishlists);
      toast({ title: text('deleted', { name: list.name }), tone: 'success' });
    } catch {
      toast({ title: text('changeFailed'), tone: 'danger' });
    }
  }
  return (
    <>
      <Button variant="primary" icon={<Share2 aria-hidden />} onPress={() => setOpen('share')}>
        {text('share')}
      </Button>
      <Menu
        trigger={<IconButton label={text('more')} icon={<Ellipsis aria-hidden />} variant="secondary" />}
        items={[
          {
            id: 'rename',
            label: text('rename'),
            icon: <Pencil aria-hidden />,
            onAction: () => setOpen('rename'),
          },
          {
            id: 'delete',
            label: text('delete'),
            icon: <Trash2 aria-hidden />,
            isDanger: true,
            startsGroup: true,
            onAction: () => setOpen('delete'),
          },
        ]}
      />
      <WishlistNameDialog
        title={text('rename')}
        submitLabel={text('save')}
        name={list.name}
        isOpen={open === 'rename'}
        onOpenChange={toggle('rename')}
        onSubmit={rename}
      />
      <ShareWishlistDialog list={list} isOpen={open === 'share'} onOpenChange={toggle('share')} />
      <ConfirmDialog
        title={text('deleteTitle', { name: list.name })}
        confirmLabel={text('delete')}
        isOpen={open === 'delete'}
        onOpenChange={toggle('delete')}
        onConfirm={drop}
      >
        {text('deleteHint', { count: list.products.length })}
      </ConfirmDialog>
    </>
  );
}
