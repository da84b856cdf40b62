import { Button } from '@highstreet/ui/button';
import { useTranslations } from '@highstreet/ui/i18n';
import { IconButton } from '@highstreet/ui/icon-button';
import { Menu } from '@highstreet/ui/menu';
import { Check, ChevronDown, Heart, Plus } from 'lucide-react';
import { useState } from 'react';
import { useWishlistToggle } from '../wishlists/use-wishlist-toggle.tsx';
import { WishlistNameDialog } from './wishlist-name-dialog.tsx';

const newList = 'new';

/** Onto the wishlist, and which one where there are several. */
export function WishlistButton({ productId }: { productId: string }) {
  const text = useTranslations('catalog.wishlist');
  const { lists, isOn, toggle, set, addToNew } = useWishlistToggle(productId);
  const [isNaming, setNaming] = useState(false);
  const isIn = (id: string) => lists.some((list) => list.id === id && list.productIds.includes(productId));
  const entries = lists.map((list) => ({
    id: list.id,
    label: list.name,
    icon: isIn(list.id) ? <Check aria-hidden className="text-accent" /> : <span className="size-4" />,
    onAction: () => void set(list, !isIn(list.id)),
  }));
  const create = {
    id: newList,
    label: text('newList'),
    icon: <Plus aria-hidden />,
    startsGroup: true,
    onAction: () => setNaming(true),
  };
  return (
    <div className="flex flex-1 gap-2">
      <Button
        variant="secondary"
        size="lg"
        isFullWidth
        className="min-w-0 shrink!"
        icon={<Heart aria-hidden className={isOn ? 'fill-warm text-warm' : undefined} />}
        aria-pressed={isOn}
        onPress={() => void toggle()}
      >
        {text(isOn ? 'isOn' : 'add')}
      </Button>
      {lists.length > 0 && (
        <Menu
          label={text('which')}
          trigger={
            <IconButton
              label={text('which')}
              icon={<ChevronDown aria-hidden />}
              variant="secondary"
              size="lg"
            />
          }
          items={[...entries, create]}
        />
      )}
      <WishlistNameDialog
        title={text('newList')}
        submitLabel={text('create')}
        isOpen={isNaming}
        onOpenChange={setNaming}
        onSubmit={addToNew}
      />
    </div>
  );
}
