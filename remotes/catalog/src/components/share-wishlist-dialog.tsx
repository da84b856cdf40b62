import type { WishlistPage } from '@highstreet/catalog/contract';
import { CopyButton } from '@highstreet/ui/copy-button';
import { Dialog } from '@highstreet/ui/dialog';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useTranslations } from '@highstreet/ui/i18n';
import { Switch } from '@highstreet/ui/switch';
import { TextField } from '@highstreet/ui/text-field';
import { useUpdateWishlist } from '../api/update-wishlist.ts';
import { toSharedWishlist } from '../paths.ts';

type Props = { list: WishlistPage; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** Opens a list to everybody who has its link, and closes it again. */
export function ShareWishlistDialog({ list, isOpen, onOpenChange }: Props) {
  const text = useTranslations('catalog.wishlists');
  const update = useUpdateWishlist();
  const link = list.shareToken && new URL(toSharedWishlist(list.shareToken), location.origin).href;
  const isShared = update.isPending ? update.variables.shared === true : Boolean(link);
  return (
    <Dialog title={text('shareTitle')} size="sm" isOpen={isOpen} onOpenChange={onOpenChange}>
      <div className="flex flex-col gap-5">
        {update.isError && <ErrorPanel isCompact error={update.error} />}
        <Switch
          isSelected={isShared}
          onChange={(shared) => update.mutate({ id: list.id, shared })}
          description={text('shareHint')}
        >
          {text('shareByLink')}
        </Switch>
        {link && (
          <div className="flex items-end gap-2">
            <TextField label={text('link')} value={link} isReadOnly className="flex-1" />
            <CopyButton value={link} label={text('copyLink')} size="md" />
          </div>
        )}
      </div>
    </Dialog>
  );
}
